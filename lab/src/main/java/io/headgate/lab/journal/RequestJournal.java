package io.headgate.lab.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest requests, in memory; the oldest go when there are too many. */
public final class RequestJournal {
    private static final int CAPACITY = 50_000;

    private final Deque<RequestEntry> entries = new ArrayDeque<>();
    private long sequence;

    /** Adds the entry that an entry of any sequence number describes, under the next one. */
    public synchronized void add(RequestEntry entry) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        sequence++;
        entries.addLast(entry.numbered(sequence));
    }

    /** How many came since the start, those that were dropped too. */
    public synchronized long count() {
        return sequence;
    }

    /** Entries after a sequence number, oldest first, of one statement and one surface unless these are empty. */
    synchronized List<RequestEntry> after(long since, String statement, String surface, int limit) {
        List<RequestEntry> found = new ArrayList<>();
        for (RequestEntry entry : entries) {
            if (found.size() < limit
                    && entry.sequence() > since
                    && (statement.isEmpty() || entry.statement().equals(statement))
                    && (surface.isEmpty() || entry.surface().equals(surface))) {
                found.add(entry);
            }
        }
        return found;
    }
}
