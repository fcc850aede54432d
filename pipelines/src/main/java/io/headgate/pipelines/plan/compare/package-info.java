/** Whether what runs is what the project says, leaving out what Headgate itself added. */
@NullMarked
package io.headgate.pipelines.plan.compare;

import org.jspecify.annotations.NullMarked;
