package io.headgate.lab.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Credentials;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.Names;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * Ids, names and keys of one lab, as the member {@code confluent} of its state file.
 *
 * @param organization UUID
 * @param environment {@code env-...}, the catalog's id
 * @param computePool {@code lfcp-...}, the default pool
 * @param cloud such as {@code aws}
 * @param region such as {@code us-west-2}
 * @param cluster {@code lkc-...}, the database's id
 * @param catalog the environment's display name
 * @param database the cluster's display name
 */
public record LabIdentity(
        String organization,
        String environment,
        String computePool,
        String cloud,
        String region,
        String cluster,
        String catalog,
        String database,
        String apiKey,
        String apiSecret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Another lab: same names everywhere, fresh organization and secret. */
    public static LabIdentity create() {
        byte[] secret = new byte[36];
        RANDOM.nextBytes(secret);
        return new LabIdentity(
                UUID.randomUUID().toString(),
                "env-lab001",
                "lfcp-lab001",
                "aws",
                "us-west-2",
                "lkc-lab001",
                "lab",
                "kafka",
                "LABKEY" + String.format("%010X", RANDOM.nextLong() & 0xFFFFFFFFFFL),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public static LabIdentity fromJson(JsonNode node) {
        return new LabIdentity(
                Json.text(node, "organization"),
                Json.text(node, "environment"),
                Json.text(node, "computePool"),
                Json.text(node, "cloud"),
                Json.text(node, "region"),
                Json.text(node, "cluster"),
                Json.text(node, "catalog"),
                Json.text(node, "database"),
                Json.text(node, "apiKey"),
                Json.text(node, "apiSecret"));
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("organization", organization)
                .put("environment", environment)
                .put("computePool", computePool)
                .put("cloud", cloud)
                .put("region", region)
                .put("cluster", cluster)
                .put("catalog", catalog)
                .put("database", database)
                .put("apiKey", apiKey)
                .put("apiSecret", apiSecret);
    }

    public Credentials credentials() {
        return new Credentials(apiKey, apiSecret);
    }

    /** How SQL names are resolved, given what a statement's properties say of catalog and database (names or ids; empty for ours). */
    public Names names(String currentCatalog, String currentDatabase) {
        return new Names(
                currentCatalog.isEmpty() ? catalog : currentCatalog,
                currentDatabase.isEmpty() ? database : currentDatabase,
                Map.of(environment, catalog, cluster, database));
    }

    /** Only our organization and environment exist: {@code organization} and {@code environment} of a path are held against them. */
    public void checkOwner(Map<String, String> variables) {
        String asked = variables.getOrDefault("organization", "");
        if (!asked.equals(organization)) {
            throw ApiException.forbidden("The API key has no access to organization '" + asked + "'");
        }
        String place = variables.getOrDefault("environment", "");
        if (!place.equals(environment)) {
            throw ApiException.notFound("Environment '" + place + "' does not exist");
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "LabIdentity[" + organization + "/" + environment + "]";
    }
}
