package cn.qianhu.local.registry;

import cn.qianhu.web.Problem;
import cn.qianhu.web.SafeText;

/** A refusal, with the HTTP status and the error code that Confluent's registry gives for it. */
final class RegistryError extends RuntimeException {
  private final int status;
  private final int code;

  private RegistryError(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  static RegistryError badRequest(String message) {
    return new RegistryError(400, 400, message);
  }

  static RegistryError noSuchPath(String path) {
    return new RegistryError(404, 404, "Nothing is served at " + path);
  }

  static RegistryError noSuchSubject(String subject) {
    return new RegistryError(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryError noSuchVersion(int version) {
    return new RegistryError(404, 40402, "Version " + version + " not found.");
  }

  static RegistryError noSuchSchema(int id) {
    return new RegistryError(404, 40403, "Schema " + id + " not found");
  }

  static RegistryError noSuchSchema() {
    return new RegistryError(404, 40403, "Schema not found");
  }

  static RegistryError noLevelOf(String subject) {
    return new RegistryError(
        404,
        40408,
        "Subject '" + subject + "' does not have subject-level compatibility configured");
  }

  static RegistryError noModeOf(String subject) {
    return new RegistryError(
        404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
  }

  static RegistryError notAllowed(String method, String path) {
    return new RegistryError(
        405, 405, method + " " + path + " is not offered: this registry keeps what it was given");
  }

  /** The error for a request that was refused before it was looked at, mostly for its body. */
  static RegistryError of(Problem problem) {
    int status = problem.type().status();
    return new RegistryError(
        status,
        status,
        switch (problem.type()) {
          case TOO_SLOW -> "The body did not come in time. Send it again.";
          case BODY_TOO_LARGE -> "The body is larger than " + RegistryRoutes.MOST_BYTES + " bytes.";
          case BUSY -> "Too much comes in at the moment. Try again later.";
          default -> problem.detail().en();
        });
  }

  static RegistryError failed(Throwable failure) {
    return new RegistryError(500, 50001, "The registry failed: " + failure);
  }

  static RegistryError notJson(String type) {
    return new RegistryError(
        415,
        415,
        "The body must be JSON, and say so: Content-Type is "
            + (type == null ? "missing" : "'" + SafeText.shortened(type) + "'")
            + ", not application/vnd.schemaregistry.v1+json or application/json.");
  }

  static RegistryError tokenMissing(String what) {
    return new RegistryError(
        401,
        401,
        "Whoever "
            + what
            + " shows the token of this registry: Authorization: Bearer, and what stands in"
            + " registry.token in the folder of its data, which is made anew at each start");
  }

  static RegistryError notPermitted(String why) {
    return new RegistryError(422, 42205, why + ".");
  }

  static RegistryError incompatible(String message) {
    return new RegistryError(409, 409, message);
  }

  static RegistryError invalidSchema(String reason) {
    return new RegistryError(422, 42201, "Invalid schema: " + reason);
  }

  static RegistryError invalidVersion(String version) {
    return new RegistryError(
        422,
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
            + " \"latest\"");
  }

  static RegistryError invalidLevel(String level) {
    return new RegistryError(
        422,
        42203,
        "Invalid compatibility level '"
            + level
            + "'. Valid values are NONE, BACKWARD, FORWARD, FULL, BACKWARD_TRANSITIVE,"
            + " FORWARD_TRANSITIVE and FULL_TRANSITIVE");
  }

  static RegistryError notStored(Exception cause) {
    RegistryError error =
        new RegistryError(
            500, 50001, "Kafka did not take the record: " + cause.getMessage() + ". Try again.");
    error.initCause(cause);
    return error;
  }
}
