package io.headgate.pipelines.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.json.VersionedJson;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.util.Objects;

/** The file {@code world.json}: what {@code headgate observe} writes and {@code plan --observed} reads. */
public final class WorldFile {
    private WorldFile() {}

    public static byte[] bytes(World world) {
        return CanonicalJson.bytes(world);
    }

    /**
     * Reads a world and refuses what is no world, is newer than this program, or belongs to another environment.
     *
     * @param name how the file is called in messages
     */
    public static World read(byte[] json, String name, String environment) {
        VersionedJson.require(json, name, "world", World.VERSION);
        World world;
        try {
            world = CanonicalJson.read(json, World.class);
        } catch (JsonProcessingException e) {
            throw VersionedJson.unreadable(name, "world", "write it anew with 'headgate observe -o " + name + "'", e);
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot read " + name, "check the file", e);
        }
        if (!Objects.equals(world.environment(), environment)) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    name + " shows environment '" + world.environment() + "', the plan is for '" + environment + "'",
                    "observe '" + environment + "', or plan with -e " + world.environment());
        }
        return world;
    }
}
