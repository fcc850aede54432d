package io.headgate.pipelines.plan.name;

import java.util.Locale;

/** The short form of a cloud region: {@code us-west-2} is {@code usw2}. */
public final class Region {
    private Region() {}

    public static String abbreviation(String region) {
        return region.toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("east", "e")
                .replace("west", "w")
                .replace("south", "s")
                .replace("north", "n")
                .replace("central", "c");
    }
}
