package cn.qianhu.audit.log;

import cn.qianhu.contract.csv.CsvOutput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A stop position as a file: {@code topic,partition,end}, one line for each partition. */
public final class StopPositionFile {

  private static final String TOPIC = "topic";
  private static final String PARTITION = "partition";
  private static final String END = "end";

  private StopPositionFile() {}

  /**
   * @throws IllegalArgumentException when a line does not say a partition and an offset
   */
  public static StopPosition read(Path file) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : lines) {
        read(file, line, ends);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The offsets file " + file + " cannot be read.", e);
    }
    return StopPosition.of(ends);
  }

  private static void read(Path file, NamedCsvRecord line, Map<TopicPartition, Long> ends) {
    try {
      TopicPartition partition =
          new TopicPartition(line.getField(TOPIC), Integer.parseInt(line.getField(PARTITION)));
      ends.put(partition, Long.parseLong(line.getField(END)));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "Line "
              + line.getStartingLineNumber()
              + " of "
              + file
              + " is no position: write topic,partition,end, as in reports.output,0,1234.",
          e);
    }
  }

  public static void write(StopPosition stop, Path file) {
    try (CsvOutput csv = CsvOutput.exact(file, CsvOutput.Lines.LF)) {
      csv.row(TOPIC, PARTITION, END);
      stop.ends()
          .forEach(
              (partition, end) ->
                  csv.row(
                      partition.topic(),
                      Integer.toString(partition.partition()),
                      Long.toString(end)));
    } catch (IOException e) {
      throw new UncheckedIOException("The offsets file " + file + " cannot be written.", e);
    }
  }
}
