package cn.qianhu.ingest.folder;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnavailableFileException;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.PublishedFiles.Plan;
import cn.qianhu.ingest.folder.PublishedFiles.Publish;
import cn.qianhu.ingest.folder.PublishedFiles.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Takes in one file after the other: reads it through, sends what is to be sent, files it. */
record Intake(ReadThrough readThrough, Filing filing, StopSignal stop, FolderNews news) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Months.ZONE);

  /** What became of a file. */
  sealed interface Result {}

  /** It was published, or had been, and lies among those that are done. */
  record Done() implements Result {}

  /** It lies among those that failed. */
  record Failed() implements Result {}

  /** It stays in its place. */
  record Left(FileWarning why) implements Result {}

  /** It is half published, because the adapter is to stop. */
  record Stopped() implements Result {}

  Result take(Arrival arrival, Sender sender, Sender.Hearing hearing) {
    try {
      FileDelivery delivery = FileDelivery.of(arrival);
      return take(arrival, delivery, sender, hearing);
    } catch (UnavailableFileException e) {
      return new Left(
          new FileWarning(
              arrival.file().name(),
              e.reason()
                  .after("暂时无法读取，稍后重试：", "cannot be read for now and is tried again later: ")));
    } catch (IOException e) {
      if (!arrival.isUnchanged()) {
        return new Left(changed(arrival));
      }
      return new Left(
          new FileWarning(
              arrival.file().name(),
              "暂时无法读取（" + e + "），请检查权限，稍后重试",
              "cannot be read for now (" + e + "): check its permissions; tried again later"));
    } catch (FileChangedException e) {
      return new Left(changed(arrival));
    } catch (UnreadableFileException e) {
      return arrival.isUnchanged() ? refuse(arrival, e) : new Left(changed(arrival));
    }
  }

  private Result take(
      Arrival arrival, FileDelivery delivery, Sender sender, Sender.Hearing hearing) {
    if (!arrival.isUnchanged()) {
      return new Left(changed(arrival));
    }
    Plan plan = sender.published().plan(arrival.file(), delivery);
    boolean toBeSent = plan instanceof Publish;
    Tally tally = readThrough.judge(arrival.file(), heading(plan, arrival), toBeSent);
    if (plan instanceof Publish publish
        && !sender.send(arrival, delivery, publish.from(), stop, hearing)) {
      return new Stopped();
    }
    readThrough.published();
    if (!arrival.isUnchanged()) {
      // What lies there now has been read by nobody: among those that are done nobody would.
      return new Left(changed(arrival));
    }
    Path place = filing.file(arrival, readThrough.receipt(), Inbox.DONE);
    if (plan instanceof Received received) {
      news.receivedBefore(arrival.file().name(), received.file(), received.at(), place);
    } else {
      news.published(arrival.file().name(), tally, place);
    }
    return new Done();
  }

  private Result refuse(Arrival arrival, UnreadableFileException failure) {
    readThrough.refuse(failure);
    Path place = filing.file(arrival, readThrough.receipt(), Inbox.FAILED);
    news.unreadable(arrival.file().name(), failure, place);
    return new Failed();
  }

  private static List<ReceiptLine> heading(Plan plan, Arrival arrival) {
    if (plan instanceof Received received) {
      return List.of(receivedBefore(received.file(), received.at(), arrival));
    }
    return List.of();
  }

  private static ReceiptLine receivedBefore(String file, Instant at, Arrival arrival) {
    Bilingual said =
        Bilingual.of(
            "本文件的内容已于 " + TIME.format(at) + " 随 " + file + " 全部接收，未再次发送，无需处理",
            "all of this was received on "
                + TIME.format(at)
                + " with "
                + file
                + ", nothing was sent again, and there is nothing to do");
    if (Arrival.isOrdered(arrival.file().kind())) {
      said =
          said.before(
              "；如需再次生效，请另存后重新放入", "; to have it apply once more, save it anew and put it in again");
    }
    return ReceiptLine.ofFile(Outcome.ALREADY_RECEIVED, said);
  }

  private static FileWarning changed(Arrival arrival) {
    return new FileWarning(
        arrival.file().name(),
        "读取或发送期间发生变化，待其写完后按新的内容重新接收",
        "changed while it was read or sent; it is taken anew when it is whole");
  }
}
