package cn.qianhu.command.container;

import cn.qianhu.desk.api.DeskClient;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result tables as a desk tells them over HTTP, written as {@code qianhu batch} writes them.
 */
final class TablesAtDesk {

  private static final Comparator<String> BY_CELLS =
      Comparator.comparing(row -> row.replace(',', '\0'));

  private final DeskClient desk;
  private final String key;
  private final Path folder;

  /**
   * @param key of somebody who may see everything
   * @param folder where the tables are written
   */
  TablesAtDesk(DeskClient desk, String key, Path folder) {
    this.desk = desk;
    this.key = key;
    this.folder = folder;
  }

  /** Asks for all tables as they are now. */
  void write() {
    List<NamedCsvRecord> accounts = ask("accounts");
    write("accounts.csv", "account,balance", accounts);
    write(
        "indicators.csv",
        "scope,region,industry,period,measure,value,growth_pct,naive_growth_pct,ytd,ytd_growth_pct,"
            + "contribution_pp",
        ask("indicators"));
    write(
        "coverage.csv",
        "scope,region,industry,period,expected,reported,reporting_pct,paired,growing,"
            + "growth_coverage_pct,divisions_paired,divisions_growing,energy_reported,"
            + "energy_provisional,status",
        ask("coverage"));
    write(
        "balances.csv",
        "city,period,rule,budget,comprehensive_ytd,feedstock_ytd,renewable_exempt_ytd,assessed_ytd,"
            + "remaining,used_pct,schedule_pct,projected,light",
        ask("balances"));
    write("alerts.csv", "rule,subject,period,kind,severity", ask("alerts"));
    write("rejected.csv", "kind,key,reason", ask("rejections"));
    write("journal.csv", "seq,command_id,effective_date,debit,credit,amount", journal(accounts));
  }

  private List<NamedCsvRecord> ask(String list) {
    String lines = String.join("\n", desk.csv(key, "/api/v1/" + list + "?limit=5000"));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(lines)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of the table out of the columns of the answer, which may be more. */
  private void write(String table, String header, List<NamedCsvRecord> answer) {
    List<String> columns = Arrays.asList(header.split(","));
    write(
        table,
        header,
        answer.stream()
            .map(row -> columns.stream().map(row::getField).collect(Collectors.joining(",")))
            .distinct()
            .sorted(BY_CELLS));
  }

  private void write(String table, String header, Stream<String> rows) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(table),
          Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every posting leaves one account: the statements of all accounts have them all. */
  private Stream<String> journal(List<NamedCsvRecord> accounts) {
    SortedMap<Long, String> postings = new TreeMap<>();
    for (NamedCsvRecord row : accounts) {
      String account = row.getField("account");
      for (JsonNode line : statement(account).path("lines")) {
        if (line.hasNonNull("out")) {
          postings.put(line.path("seq").asLong(), posting(account, line));
        }
      }
    }
    return postings.values().stream();
  }

  private JsonNode statement(String account) {
    String name = URLEncoder.encode(account, StandardCharsets.UTF_8);
    return desk.get(key, "/api/v1/accounts/" + name + "/statement").json();
  }

  private static String posting(String account, JsonNode line) {
    return String.join(
        ",",
        line.path("seq").asText(),
        line.path("command_id").asText(),
        line.path("date").asText(),
        account,
        line.path("counter_account").asText(),
        line.path("out").asText());
  }
}
