package cn.qianhu.ingest.folder;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnavailableFileException;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.PublishedFiles.Plan;
import cn.qianhu.ingest.folder.PublishedFiles.Publish;
import cn.qianhu.ingest.folder.PublishedFiles.Skip;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Takes in one file after the other: reads it through, sends its rows, moves it. */
record Intake(FirstPass readThrough, FinishedFiles filing, StopSignal stop, FolderListener news) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Months.ZONE);

  /** The result of a file. */
  sealed interface IntakeResult {}

  /** The file was published, now or before, and is among those that are done. */
  record Done() implements IntakeResult {}

  /** The file is among those that failed. */
  record Failed() implements IntakeResult {}

  /** The file stays in its place. */
  record Left(FileWarning why) implements IntakeResult {}

  /** The file is half published, because the adapter is to stop. */
  record Stopped() implements IntakeResult {}

  IntakeResult take(ArrivedFile arrivedFile, Sender sender, Sender.SendListener sendListener) {
    try {
      FileDelivery delivery = FileDelivery.of(arrivedFile);
      return take(arrivedFile, delivery, sender, sendListener);
    } catch (UnavailableFileException e) {
      return new Left(
          new FileWarning(
              arrivedFile.file().name(),
              e.reason()
                  .after("暂时无法读取，稍后重试：", "cannot be read for now and is tried again later: ")));
    } catch (IOException e) {
      if (!arrivedFile.isUnchanged()) {
        return new Left(changed(arrivedFile));
      }
      return new Left(
          new FileWarning(
              arrivedFile.file().name(),
              "暂时无法读取（" + e + "），请检查权限，稍后重试",
              "cannot be read for now (" + e + "): check its permissions; tried again later"));
    } catch (FileChangedException e) {
      return new Left(changed(arrivedFile));
    } catch (UnreadableFileException e) {
      return arrivedFile.isUnchanged() ? refuse(arrivedFile, e) : new Left(changed(arrivedFile));
    }
  }

  private IntakeResult take(
      ArrivedFile arrivedFile,
      FileDelivery delivery,
      Sender sender,
      Sender.SendListener sendListener) {
    if (!arrivedFile.isUnchanged()) {
      return new Left(changed(arrivedFile));
    }
    Plan plan = sender.published().plan(arrivedFile.file(), delivery);
    boolean toBeSent = plan instanceof Publish;
    RowCounts rowCounts =
        readThrough.judge(arrivedFile.file(), heading(plan, arrivedFile), toBeSent);
    if (plan instanceof Publish publish
        && !sender.send(arrivedFile, delivery, publish.from(), stop, sendListener)) {
      return new Stopped();
    }
    readThrough.published();
    if (!arrivedFile.isUnchanged()) {
      // The content was replaced while it was sent. Filed as done, the new one would never be read.
      return new Left(changed(arrivedFile));
    }
    Path place = filing.file(arrivedFile, readThrough.receipt(), Inbox.DONE);
    if (plan instanceof Skip skip) {
      news.receivedBefore(arrivedFile.file().name(), skip.file(), skip.at(), place);
    } else {
      news.published(arrivedFile.file().name(), rowCounts, place);
    }
    return new Done();
  }

  private IntakeResult refuse(ArrivedFile arrivedFile, UnreadableFileException failure) {
    readThrough.refuse(failure);
    Path place = filing.file(arrivedFile, readThrough.receipt(), Inbox.FAILED);
    news.unreadable(arrivedFile.file().name(), failure, place);
    return new Failed();
  }

  private static List<ReceiptLine> heading(Plan plan, ArrivedFile arrivedFile) {
    if (plan instanceof Skip skip) {
      return List.of(receivedBefore(skip.file(), skip.at(), arrivedFile));
    }
    if (plan instanceof Publish publish && publish.anew() > 0) {
      return List.of(ReceiptLine.ofFile(ReceiptOutcome.NOTE, publish.words()));
    }
    return List.of();
  }

  private static ReceiptLine receivedBefore(String file, Instant at, ArrivedFile arrivedFile) {
    Bilingual said =
        Bilingual.of(
            "本文件的内容已于 " + TIME.format(at) + " 随 " + file + " 全部接收，未再次发送，无需处理",
            "all of this was received on "
                + TIME.format(at)
                + " with "
                + file
                + ", nothing was sent again, and there is nothing to do");
    if (ArrivedFile.isOrdered(arrivedFile.file().kind())) {
      said =
          said.before(
              "；如需再次生效，请另存后重新放入", "; to have it apply once more, save it anew and put it in again");
    }
    return ReceiptLine.ofFile(ReceiptOutcome.ALREADY_RECEIVED, said);
  }

  private static FileWarning changed(ArrivedFile arrivedFile) {
    return new FileWarning(
        arrivedFile.file().name(),
        "读取或发送期间发生变化，待其写完后按新的内容重新接收",
        "changed while it was read or sent; it is taken anew when it is whole");
  }
}
