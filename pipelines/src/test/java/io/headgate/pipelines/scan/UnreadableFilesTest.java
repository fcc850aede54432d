package io.headgate.pipelines.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read is one finding; the rest of the project is read all the same. */
class UnreadableFilesTest {
    private static final String FILE = "pipelines/facts/p1/b/sql-scripts/ddl.b.sql";

    @TempDir
    private Path folder;

    private ProjectFolder project() {
        return new ProjectFolder(folder).append("facts/p1", "a", "");
    }

    private void assertOnlyTheOtherIsRead(ProjectFolder project, FindingCode code, String at) {
        assertThat(project.snapshot().tables()).extracting(ProjectTable::name).containsExactly("a");
        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.at()).isEqualTo(at);
        });
    }

    @Test
    void aFileThatIsNotUtf8IsFoundAtTheFirstWrongByte() {
        byte[] latin1 = "-- fine\n-- Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1);

        assertOnlyTheOtherIsRead(project().file(FILE, latin1), FindingCode.NOT_UTF8, FILE + ":2:5");
    }

    @Test
    void anEmptyFileIsFound() {
        assertThat(project().file(FILE, "").codes()).containsExactly(FindingCode.EMPTY_FILE);
    }

    @Test
    void aFileFarTooLargeIsNotRead() {
        byte[] large = new byte[(int) TextFiles.LARGEST + 1];

        assertOnlyTheOtherIsRead(project().file(FILE, large), FindingCode.UNREADABLE_FILE, FILE);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(project().file(FILE, "\ufeff" + ProjectFolder.appendDdl("b")).codes())
                .isEmpty();
    }

    @Test
    void windowsLineEndsKeepTheirPositions() {
        ProjectFolder project = project()
                .file(FILE, ProjectFolder.appendDdl("b").replace(" WITH", "\r\n WITH"))
                .file("pipelines/facts/p1/b/sql-scripts/dml.b.sql", "INSERT INTO b\r\nSELECT * FROM\r\n nowhere\r\n");

        assertThat(project.snapshot().findings())
                .extracting(Finding::at)
                .containsExactly("pipelines/facts/p1/b/sql-scripts/dml.b.sql:3:2");
    }

    @Test
    void aFolderThatLinksToItsParentIsNotFollowed() throws IOException {
        ProjectFolder project = project();
        Files.createSymbolicLink(folder.resolve("pipelines/facts/p1/loop"), folder.resolve("pipelines"));

        assertOnlyTheOtherIsRead(project, FindingCode.OUTSIDE_PROJECT, "pipelines/facts/p1/loop");
    }

    @Test
    void aFileOutsideTheProjectIsNotReadThroughALink() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.sql"), ProjectFolder.appendDdl("b"));
        ProjectFolder project = new ProjectFolder(folder.resolve("project")).append("facts/p1", "a", "");
        Path link = folder.resolve("project").resolve(FILE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, outside);

        assertOnlyTheOtherIsRead(project, FindingCode.OUTSIDE_PROJECT, FILE);
    }

    @Test
    void aLinkThatLeadsToItselfIsFound() throws IOException {
        ProjectFolder project = project();
        Path link = folder.resolve(FILE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, link);

        assertOnlyTheOtherIsRead(project, FindingCode.UNREADABLE_FILE, FILE);
    }

    @Test
    void aFileInsideTheProjectIsReadThroughALink() throws IOException {
        ProjectFolder project = project().file("shared/b.sql", ProjectFolder.appendDdl("b"));
        Path link = folder.resolve(FILE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, folder.resolve("shared/b.sql"));

        assertThat(project.snapshot().tables()).extracting(ProjectTable::name).containsExactly("a", "b");
    }

    @Test
    void brokenPropertiesAreFoundAndTheirTableStays() {
        ProjectFolder project = project().file("pipelines/facts/p1/a/sql-scripts/ddl.a.properties", "key=\\u00zz");

        assertThat(project.codes()).containsExactly(FindingCode.INVALID_PROPERTIES);
        assertThat(project.snapshot().tables()).hasSize(1);
    }
}
