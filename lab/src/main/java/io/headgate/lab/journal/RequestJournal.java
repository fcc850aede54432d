package io.headgate.lab.journal;

import io.headgate.lab.http.Request;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest requests, in memory; the oldest go when there are too many. */
public final class RequestJournal {
    private static final int CAPACITY = 50_000;

    private final Deque<RequestEntry> entries = new ArrayDeque<>();
    private long sequence;

    public synchronized void add(
            Instant time, long millis, Request request, String statement, int status, List<String> faults) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        sequence++;
        String path = request.rawQuery().isEmpty() ? request.path() : request.path() + "?" + request.rawQuery();
        entries.addLast(new RequestEntry(
                sequence, time, millis, request.id(), request.method(), path, statement, status, faults));
    }

    /** How many came since the start, those that were dropped too. */
    public synchronized long count() {
        return sequence;
    }

    /** Entries after a sequence number, oldest first, of one statement unless that is empty. */
    synchronized List<RequestEntry> after(long since, String statement, int limit) {
        List<RequestEntry> found = new ArrayList<>();
        for (RequestEntry entry : entries) {
            if (found.size() < limit
                    && entry.sequence() > since
                    && (statement.isEmpty() || entry.statement().equals(statement))) {
                found.add(entry);
            }
        }
        return found;
    }
}
