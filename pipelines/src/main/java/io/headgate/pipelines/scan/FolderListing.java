package io.headgate.pipelines.scan;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists folders of a project in a fixed order, without ever leaving the project. Used by several threads. */
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

    /**
     * An entry of a folder. Its kind was asked for once, since a question to the file system costs more than the answer.
     *
     * @param attributes of the entry itself, also where it is a link
     */
    record Entry(Path path, BasicFileAttributes attributes) {
        String name() {
            return FolderListing.name(path);
        }
    }

    /** What a folder holds, by name; hidden entries are left out. */
    List<Entry> entries(Path folder) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            findings.add(finding(
                    FindingCode.UNREADABLE_FILE, folder, "the folder cannot be listed", "check its permissions"));
        }
        List<Entry> entries = new ArrayList<>(paths.size());
        for (Path path : paths) {
            if (!name(path).startsWith(".")) {
                attributes(path).ifPresent(attributes -> entries.add(new Entry(path, attributes)));
            }
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    /** Sub-folders among the entries of a folder; build output and links are left out. */
    List<Path> folders(List<Entry> entries) {
        List<Path> folders = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.name().equals("target") || entry.name().equals("node_modules")) {
                continue;
            }
            if (entry.attributes().isDirectory()) {
                folders.add(entry.path());
            } else if (entry.attributes().isSymbolicLink() && Files.isDirectory(entry.path())) {
                notFollowed(entry.path());
            }
        }
        return folders;
    }

    /** Regular files among the entries of a folder; a link counts when its target lies inside the project. */
    List<Path> files(List<Entry> entries) {
        List<Path> files = new ArrayList<>();
        for (Entry entry : entries) {
            Path path = entry.path();
            boolean link = entry.attributes().isSymbolicLink() && !Files.isDirectory(path);
            if (entry.attributes().isRegularFile() || (link && insideProject(path))) {
                files.add(path);
            }
        }
        return files;
    }

    /** Whether a path is a folder of the project itself, no link. */
    boolean isFolder(Path path) {
        Optional<BasicFileAttributes> attributes = attributes(path);
        if (attributes.map(BasicFileAttributes::isSymbolicLink).orElse(false)) {
            notFollowed(path);
        }
        return attributes.map(BasicFileAttributes::isDirectory).orElse(false);
    }

    /** Whether a path is a file, read in place or through a link that stays inside the project. */
    boolean isFile(Path path) {
        return Files.isSymbolicLink(path) ? insideProject(path) : Files.isRegularFile(path);
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

    /** What the path itself is, a link included; empty where nothing is, or nothing that may be looked at. */
    private static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void notFollowed(Path link) {
        findings.add(finding(
                FindingCode.OUTSIDE_PROJECT,
                link,
                "a link to a folder is not followed",
                "move the folder into the project"));
    }

    private Finding finding(FindingCode code, Path path, String message, String remedy) {
        return new Finding(code, relative(path), 0, 0, "", message, remedy);
    }
}
