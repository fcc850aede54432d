package io.headgate.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.javalin.http.Context;
import java.io.IOException;

/** Values and errors as JSON. */
final class Answers {
    private static final String WRITTEN = "headgate.written";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private Answers() {}

    /** An error as a client sees it. */
    record Failure(String code, String message, String remedy) {}

    static void json(Context context, Object value) {
        context.attribute(WRITTEN, true);
        context.contentType("application/json").result(bytes(value));
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value that JSON can hold: " + value.getClass(), e);
        }
    }

    static <T> T body(Context context, Class<T> type) {
        try {
            return MAPPER.readValue(context.bodyAsBytes(), type);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "the body is not what is expected here", "see /v1/openapi.json for its form", e);
        }
    }

    static boolean written(Context context) {
        return context.attribute(WRITTEN) != null;
    }

    static HeadgateException missing(String what) {
        return new HeadgateException(FailureCode.UNKNOWN_TABLE, "the ledger has no " + what, "check the name");
    }

    static void failure(Context context, HeadgateException e) {
        write(context, status(e.code()), e.code().name(), message(e), e.remedy());
    }

    static void refusal(Context context, int status, String message) {
        write(context, status, code(status), message, remedy(status));
    }

    /** The same as bytes, where there is no context yet. */
    static byte[] refusal(int status, String message) {
        return bytes(new Failure(code(status), message, remedy(status)));
    }

    static void unexpected(Context context) {
        write(context, 500, FailureCode.UNEXPECTED.name(), "the ledger has failed", "look into the log of the worker");
    }

    private static void write(Context context, int status, String code, String message, String remedy) {
        context.status(status);
        json(context, new Failure(code, message, remedy));
    }

    private static String message(HeadgateException e) {
        return String.valueOf(e.getMessage());
    }

    private static int status(FailureCode code) {
        return switch (code) {
            case USAGE, CONFIG, NOTHING_SELECTED, FINDINGS, PLAN_BLOCKED -> 400;
            case REJECTED -> 403;
            case UNKNOWN_TABLE -> 404;
            case ALREADY_EXISTS, CONFLICT, STALE -> 409;
            case CANNOT_CONNECT -> 503;
            case UNEXPECTED, IO, PLATFORM, ROLLOUT_FAILED, ROLLED_BACK, WAITING_FOR_DECISION, DETACHED -> 500;
        };
    }

    private static String code(int status) {
        return status >= 500
                ? FailureCode.UNEXPECTED.name()
                : status == 401 || status == 403 ? FailureCode.REJECTED.name() : FailureCode.USAGE.name();
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401 -> "set HEADGATE_TOKEN to a token that the ledger knows";
            case 403 -> "ask an administrator for a token with this role";
            case 413 -> "send less at once";
            default -> "see /v1/openapi.json for what can be asked";
        };
    }
}
