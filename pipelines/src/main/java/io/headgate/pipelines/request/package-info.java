/**
 * What the user asks for: which tables, to do what, with which options.
 *
 * <p>Here: the request and how its selectors become tables. Not here: deciding what happens to them ({@code plan}).
 */
@NullMarked
package io.headgate.pipelines.request;

import org.jspecify.annotations.NullMarked;
