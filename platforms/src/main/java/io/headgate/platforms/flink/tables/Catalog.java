package io.headgate.platforms.flink.tables;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.gateway.SqlGateway;
import io.headgate.platforms.flink.gateway.SqlSession;
import io.headgate.platforms.flink.http.JsonService;
import io.headgate.platforms.flink.store.TableRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog that the gateway shows. A catalog in memory dies with its session: then every session is told all tables that
 * Headgate has made, in their order.
 */
public final class Catalog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Catalog.class);
    private static final Pattern ABSENT = Pattern.compile("(?i)does(n't| not) exist|not found");
    private static final Pattern VIEW = Pattern.compile("(?i)is a view|SHOW CREATE VIEW");
    private static final String DEFAULT_CATALOG = "default_catalog";

    private final SqlGateway gateway;
    private final CatalogHome wanted;
    private final TableRecords records;
    private final Map<String, String> replayed = new TreeMap<>();
    private final Map<String, String> shownOf = new TreeMap<>();
    private String signature = "";
    private boolean inMemory;
    private List<String> home = List.of();

    public Catalog(JsonService service, CatalogHome wanted, TableRecords records) {
        this.gateway = new SqlGateway(service, this::prepare);
        this.wanted = wanted;
        this.records = records;
    }

    /** The gateway, with sessions in which the tables are known. */
    public SqlGateway gateway() {
        return gateway;
    }

    private synchronized void prepare(SqlSession session) {
        wanted.setup().forEach(session::run);
        wanted.catalog().ifPresent(name -> session.run("USE CATALOG " + quoted(name)));
        wanted.database().ifPresent(name -> session.run("USE " + quoted(name)));
        home = List.of(
                session.run("SHOW CURRENT CATALOG").firsts().get(0),
                session.run("SHOW CURRENT DATABASE").firsts().get(0));
        inMemory = inMemory(session, home.get(0));
        replayed.clear();
        signature = "";
        catchUp(session);
        LOG.debug("[{}] the session was told {} tables", home.get(0), replayed.size());
    }

    private static boolean inMemory(SqlSession session, String catalog) {
        try {
            String ddl = session.run("SHOW CREATE CATALOG " + quoted(catalog))
                    .rows()
                    .get(0)
                    .first();
            return ddl.contains("generic_in_memory");
        } catch (PlatformException unsaid) {
            if (unsaid.problem().treatment() == PlatformProblem.Treatment.RETRY) {
                throw unsaid;
            }
            return catalog.equals(DEFAULT_CATALOG); // only what CREATE CATALOG made can be shown
        }
    }

    /** Tells a session with a catalog in memory what other processes have made and dropped since. */
    public void refresh() {
        gateway.with(session -> {
            catchUp(session);
            return replayed;
        });
    }

    private synchronized void catchUp(SqlSession session) {
        if (!inMemory) {
            return;
        }
        String now = records.signature();
        if (now.equals(signature)) {
            return;
        }
        Map<String, String> known = new LinkedHashMap<>();
        records.all().forEach(record -> known.put(record.table(), record.ddl()));
        for (String table : List.copyOf(replayed.keySet())) {
            if (!Objects.equals(replayed.get(table), known.get(table))) {
                forget(session, table);
            }
        }
        Set<String> there = new TreeSet<>(session.run("SHOW TABLES").firsts());
        known.forEach((table, ddl) -> {
            if (!there.contains(table)) {
                tell(session, table, ddl);
            }
            replayed.put(table, ddl);
        });
        shownOf.keySet().retainAll(replayed.values());
        signature = now;
    }

    /** One table that cannot be made again, a view over one that is gone, must not take all others away. */
    private static void tell(SqlSession session, String table, String ddl) {
        try {
            session.run(ddl);
        } catch (PlatformException refused) {
            if (refused.problem().treatment() == PlatformProblem.Treatment.RETRY) {
                throw refused;
            }
            LOG.warn("[{}] cannot be made again in a new session: {}", table, refused.getMessage());
        }
    }

    private void forget(SqlSession session, String table) {
        session.run("DROP TABLE IF EXISTS " + quoted(table));
        session.run("DROP VIEW IF EXISTS " + quoted(table));
        replayed.remove(table);
    }

    /** Whether the catalog forgets its tables with the session. */
    public synchronized boolean forgets() {
        return inMemory;
    }

    /** How a table is called that a statement names so: plain in the environment's own database, else dotted. */
    public String name(List<String> path) {
        List<String> own = home();
        List<String> full = new ArrayList<>(path);
        if (full.size() == 3 && full.get(0).equals(own.get(0))) {
            full.remove(0);
        }
        if (full.size() == 2 && full.get(0).equals(own.get(1))) {
            full.remove(0);
        }
        return String.join(".", full);
    }

    private List<String> home() {
        refresh();
        synchronized (this) {
            return home;
        }
    }

    /** Everything in the environment's own database. */
    public List<CatalogEntry> entries() {
        refresh();
        Set<String> views = new TreeSet<>(gateway.run("SHOW VIEWS").firsts());
        List<CatalogEntry> entries = new ArrayList<>();
        for (String name : gateway.run("SHOW TABLES").firsts()) {
            told(name)
                    .or(() -> shown(quoted(name), views.contains(name) ? ObjectKind.VIEW : ObjectKind.TABLE)
                            .map(ddl -> remembered(name, ddl)))
                    .map(ddl -> entry(name, ddl))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    /** What a catalog in memory shows of a table whose DDL it was told: that alone decides it, so it is asked for once. */
    private synchronized Optional<String> told(String name) {
        return Optional.ofNullable(replayed.get(name)).map(shownOf::get);
    }

    private synchronized String remembered(String name, String shown) {
        String ddl = replayed.get(name);
        if (ddl != null) {
            shownOf.put(ddl, shown);
        }
        return shown;
    }

    /** The table of a name as {@link #name} gives it; a plain name may hold dots itself. */
    public Optional<CatalogEntry> find(String table) {
        refresh();
        return shown(quoted(table), ObjectKind.TABLE)
                .or(() -> table.contains(".")
                        ? shown(quoted(Arrays.asList(table.split("\\.", -1))), ObjectKind.TABLE)
                        : Optional.empty())
                .map(ddl -> entry(table, ddl));
    }

    /** The DDL as the catalog shows it. */
    String shown(CatalogEntry entry) {
        return shown(identifier(entry), entry.kind()).orElse(entry.ddl());
    }

    private CatalogEntry entry(String name, String ddl) {
        return CatalogEntry.of(name, ddl, records.find(name), this::localName);
    }

    private synchronized String localName(List<String> path) {
        boolean own = path.size() == 3 && path.subList(0, 2).equals(home);
        return own ? path.get(2) : String.join(".", path);
    }

    private Optional<String> shown(String identifier, ObjectKind kind) {
        String what =
                switch (kind) {
                    case TABLE -> "TABLE ";
                    case VIEW -> "VIEW ";
                    case MATERIALIZED_TABLE -> "MATERIALIZED TABLE ";
                };
        try {
            return Optional.of(gateway.look("SHOW CREATE " + what + identifier)
                    .rows()
                    .get(0)
                    .first());
        } catch (PlatformException refused) {
            String says = String.valueOf(refused.getMessage());
            if (kind == ObjectKind.TABLE && VIEW.matcher(says).find()) {
                return shown(identifier, ObjectKind.VIEW);
            }
            if (ABSENT.matcher(says).find()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String quoted(List<String> path) {
        return path.stream().map(Catalog::quoted).collect(Collectors.joining("."));
    }

    /** The identifier of a table, to be put into SQL. */
    public static String identifier(CatalogEntry entry) {
        return quoted(entry.path());
    }

    @Override
    public void close() {
        gateway.close();
    }
}
