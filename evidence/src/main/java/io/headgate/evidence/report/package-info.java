/** What came out, as JSON and as the pages that are made of it. Not here: how it is measured. */
@NullMarked
package io.headgate.evidence.report;

import org.jspecify.annotations.NullMarked;
