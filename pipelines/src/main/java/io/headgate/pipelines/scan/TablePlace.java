package io.headgate.pipelines.scan;

/**
 * Where a table folder lies in a project.
 *
 * @param folder the table's folder relative to the project's root
 * @param layer the layer's folder name, empty in a flat project
 * @param type the layer's type, empty in a flat project
 * @param product the folder between layer and table, empty when there is none
 */
public record TablePlace(String folder, String layer, String type, String product) {
    /** The name that the folder gives its table. */
    public String folderName() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
