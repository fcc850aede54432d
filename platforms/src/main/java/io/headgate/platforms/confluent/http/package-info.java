/**
 * How the adapter speaks HTTP: addresses, keys, TLS, redirects, timeouts, retries of what only reads, the budget of requests, and
 * what each failure means.
 *
 * <p>Not here: paths and documents of single APIs (the packages beside this one).
 */
@NullMarked
package io.headgate.platforms.confluent.http;

import org.jspecify.annotations.NullMarked;
