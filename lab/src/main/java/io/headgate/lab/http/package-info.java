/**
 * HTTP on the loopback: requests and responses as values, routes, the error body, paging, authentication. The only place that
 * knows the JDK's server. Not here: what any path means.
 */
@NullMarked
package io.headgate.lab.http;

import org.jspecify.annotations.NullMarked;
