package cn.qianhu.ingest.http;

/**
 * A request that is over.
 *
 * @param route method and path, the parameter by its name; {@code unknown} where there is none
 * @param form kind of the reports; {@code none} where it is not about reports
 * @param reports how many the request held, as far as it was read
 * @param nanos from the first byte of the request to the answer
 */
public record Answered(String route, String form, Ending ending, int reports, long nanos) {

  /** How a request ended. */
  public enum Ending {
    /** Kafka has the reports; or it was a question, and is answered. */
    DONE,
    /** Kafka has the one report, which will be rejected. */
    WRONG,
    /** Nothing was received, and the same again would be refused again. */
    REFUSED,
    /** To be sent again later: too many, or Kafka does not answer or confirm. */
    PUT_OFF,
    /** A fault of the gateway. */
    FAILED,
    /** The client went before it was answered. */
    GONE
  }

  static Ending ending(int status) {
    return switch (status) {
      case 422 -> Ending.WRONG;
      case 429, 503 -> Ending.PUT_OFF;
      default -> status >= 500 ? Ending.FAILED : status >= 400 ? Ending.REFUSED : Ending.DONE;
    };
  }
}
