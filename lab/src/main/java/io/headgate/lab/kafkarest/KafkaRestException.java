package io.headgate.lab.kafkarest;

import io.headgate.lab.http.Response;
import io.headgate.lab.json.Json;

/** An error as Kafka REST writes it: {@code {"error_code":40403,"message":"..."}}. */
final class KafkaRestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    KafkaRestException(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static KafkaRestException noTopic(String topic) {
        return new KafkaRestException(404, 40403, "This server does not host this topic-partition: " + topic);
    }

    Response toResponse() {
        return Response.json(
                status, Json.object().put("error_code", code).put("message", String.valueOf(getMessage())));
    }
}
