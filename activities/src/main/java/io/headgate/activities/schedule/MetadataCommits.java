package io.headgate.activities.schedule;

import io.headgate.git.checkout.GitAddress;
import io.headgate.git.checkout.GitCache;
import io.headgate.git.checkout.GitCheckout;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.inventory.Inventory;
import io.headgate.pipelines.inventory.PipelineDefinition;
import io.headgate.pipelines.inventory.PipelineDefinitions;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.workflows.schedule.CommitOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rebuilds {@code inventory.json} and every {@code pipeline_definition.json} of a commit, and commits those that differ. */
public final class MetadataCommits {
    private final GitCache repositories;

    public MetadataCommits(GitCache repositories) {
        this.repositories = repositories;
    }

    /** Does it and says what became of it; again, it finds what was done. */
    public String commit(CommitOrder order) {
        return repositories.at(
                GitAddress.of(order.git().address()),
                order.git().branch(),
                order.commit(),
                checkout -> commit(order, checkout));
    }

    private static String commit(CommitOrder order, GitCheckout checkout) {
        ProjectOfBranch project = ProjectOfBranch.read(checkout, order.git().folder());
        String message = "Rebuild inventory and metadata of "
                + project.scanned().config().project() + "\n\nBy Headgate's schedule " + order.schedule() + ", from "
                + order.commit() + ".";
        return checkout.publish(written(project), order.target(), message).says();
    }

    /** The files that say something else than before. */
    private static List<Path> written(ProjectOfBranch project) {
        SnapshotIndex index = new SnapshotIndex(project.snapshot());
        List<Path> written = new ArrayList<>();
        Path pipelines =
                project.root().resolve(project.scanned().config().pipelines()).normalize();
        write(
                pipelines.resolve(Inventory.FILE),
                Inventory.of(index, project.scanned().externals()).text(),
                written);
        for (Map.Entry<String, PipelineDefinition> file :
                PipelineDefinitions.byPath(PipelineGraph.of(index)).entrySet()) {
            write(
                    project.root().resolve(file.getKey()).normalize(),
                    file.getValue().text(),
                    written);
        }
        return written;
    }

    private static void write(Path file, String text, List<Path> written) {
        try {
            if (AtomicFiles.writeIfChanged(file, text.getBytes(StandardCharsets.UTF_8))) {
                written.add(file);
            }
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot write " + file.getFileName() + " into the clone: " + e.getMessage(),
                    "give the worker room and rights in its folder of clones",
                    e);
        }
    }
}
