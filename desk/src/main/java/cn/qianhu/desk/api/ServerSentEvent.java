package cn.qianhu.desk.api;

/**
 * An event as it goes to clients.
 *
 * @param number among the events of this desk, from 1
 * @param centre data for the centre; null where the event is not for it
 * @param everybody data for the public; null where the event is not for it
 */
record ServerSentEvent(long number, String name, String centre, String everybody) {

  /** The event as a client of an audience gets it; empty where it is not for it. */
  String text(Audience audience, String desk) {
    String data = audience == Audience.CENTRE ? centre : everybody;
    return data == null
        ? ""
        : "id: " + desk + "-" + number + "\nevent: " + name + "\ndata: " + data + "\n\n";
  }
}
