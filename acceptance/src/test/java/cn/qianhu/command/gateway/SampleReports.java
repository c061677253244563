package cn.qianhu.command.gateway;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.OutputReport;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;

/** Sound reports with ids of one's choice, and those that stand on the topic. */
public final class SampleReports {

  private SampleReports() {}

  public static String id(int number) {
    return "S-" + number;
  }

  /** One report as JSON. */
  public static String report(int number) {
    return "{\"report_id\":\""
        + id(number)
        + "\",\"uscc\":\"91370406RHEK2HAG96\",\"period\":\"2021-01\",\"revision\":"
        + (number + 1)
        + ",\"reported_at\":\"2021-02-02T09:14:00+08:00\",\"gross_output\":23779.94,"
        + "\"sales_output\":22660.52,\"export_delivery\":478.43,\"revenue\":23113.73,"
        + "\"profit\":1286.14,\"employees\":609}";
  }

  /** Several as a JSON array. */
  public static String batch(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(SampleReports::report)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Ids of the reports that stand on the topic. */
  public static Set<String> onTopic(Clients clients, String namespace) {
    Set<String> ids = new HashSet<>();
    AvroDecoder<OutputReport> decoder =
        AvroDecoder.of(Topics.REPORTS_OUTPUT.in(namespace), OutputReport.class, clients.schemas());
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), namespace)
          .forEach(
              Topics.REPORTS_OUTPUT,
              record -> ids.add(decoder.decode(record.value()).getReportId()));
    }
    return ids;
  }
}
