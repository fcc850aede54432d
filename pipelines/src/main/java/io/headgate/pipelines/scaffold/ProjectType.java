package io.headgate.pipelines.scaffold;

/** How the folders of a new project are arranged. */
public enum ProjectType {
    /** {@code pipelines/<layer>/<product>/<table>}. */
    KIMBALL,
    /** {@code pipelines/<data product>/<layer>/<table>}. */
    DATA_PRODUCT
}
