/**
 * The picture of a project as one HTML file that needs no network.
 *
 * <p>Data flows {@code graph -> GraphPage -> PageLayout -> HTML}: what is shown, where it stands, how it is written. Here:
 * those three hops and the page's script and style (resources). Not here: opening a browser, writing files.
 */
@NullMarked
package io.headgate.pipelines.page;

import org.jspecify.annotations.NullMarked;
