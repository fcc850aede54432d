package io.headgate.pipelines.scan;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists folders of a project in a fixed order, without ever leaving the project. */
final class FolderListing {
    private final Path root;
    private final Path realRoot;
    private final Collection<Finding> findings;

    FolderListing(Path root, Collection<Finding> findings) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.findings = findings;
    }

    /** The path relative to the root, with forward slashes on every system. */
    String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** Sub-folders by name; hidden ones, build output and links are left out. */
    List<Path> folders(Path folder) {
        List<Path> folders = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String name = name(entry);
            if (name.startsWith(".") || name.equals("target") || name.equals("node_modules")) {
                continue;
            }
            if (Files.isDirectory(entry) && isFolder(entry)) {
                folders.add(entry);
            }
        }
        return folders;
    }

    /** Whether a path is a folder of the project itself, no link. */
    boolean isFolder(Path path) {
        if (Files.isSymbolicLink(path)) {
            findings.add(finding(
                    FindingCode.OUTSIDE_PROJECT,
                    path,
                    "a link to a folder is not followed",
                    "move the folder into the project"));
            return false;
        }
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a path is a file, read in place or through a link that stays inside the project. */
    boolean isFile(Path path) {
        return Files.isSymbolicLink(path) ? insideProject(path) : Files.isRegularFile(path);
    }

    /** Regular files by name; a link counts when its target lies inside the project. */
    List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (name(entry).startsWith(".") || Files.isDirectory(entry)) {
                continue;
            }
            if (isFile(entry)) {
                files.add(entry);
            }
        }
        return files;
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private boolean insideProject(Path link) {
        try {
            if (link.toRealPath().startsWith(realRoot)) {
                return true;
            }
            findings.add(finding(
                    FindingCode.OUTSIDE_PROJECT,
                    link,
                    "a link to a file outside the project is not read",
                    "copy the file into the project"));
        } catch (IOException e) {
            findings.add(finding(
                    FindingCode.UNREADABLE_FILE,
                    link,
                    "the link leads nowhere or to itself",
                    "remove or mend the link"));
        }
        return false;
    }

    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            findings.add(finding(
                    FindingCode.UNREADABLE_FILE, folder, "the folder cannot be listed", "check its permissions"));
        }
        entries.sort(Comparator.comparing(FolderListing::name));
        return entries;
    }

    private Finding finding(FindingCode code, Path path, String message, String remedy) {
        return new Finding(code, relative(path), 0, 0, "", message, remedy);
    }
}
