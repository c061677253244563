package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The log of quota commands in the making (domain, Quota ledger): commands are added as the story
 * of each city and project goes, and put in the order of their dates at the end.
 */
final class QuotaLog {

  private static final String BRIDGE_ID = "bridge_id";

  private final List<Command> commands = new ArrayList<>();

  /** Adds a command; its fields follow. */
  Command add(LocalDate date, String type) {
    Command command = new Command(date, type);
    commands.add(command);
    return command;
  }

  /**
   * Writes the commands in the order of their dates.
   *
   * @return the command id that each label received
   */
  Map<String, String> write(DemoFile quota) {
    commands.sort(Comparator.comparing(command -> command.date));
    Map<String, String> ids = new HashMap<>();
    int number = 1;
    for (Command command : commands) {
      String id = String.format(Locale.ROOT, "Q%04d", number++);
      ids.put(command.label, id);
      quota.add(command.row(id, ids));
    }
    return ids;
  }

  /** One command; setters return it, so that calls can be chained. */
  static final class Command {
    private final LocalDate date;
    private final Map<String, String> fields = new HashMap<>();
    private String label = "";

    private Command(LocalDate date, String type) {
      this.date = date;
      fields.put("type", type);
      fields.put("effective_date", date.toString());
    }

    Command with(String column, String value) {
      fields.put(column, value);
      return this;
    }

    Command city(String code) {
      return with("city", code);
    }

    Command project(DemoProject project) {
      return with("project_code", project.code());
    }

    /** Amount in whole tce. */
    Command amount(long tce) {
      return with("amount", Amount.quantity(tce * 10_000));
    }

    /** A name by which later commands can speak of this one. */
    Command label(String name) {
      label = name;
      return this;
    }

    /** The bridge, by its label; the command id is filled in when the log is written. */
    Command bridge(String name) {
      return with(BRIDGE_ID, name);
    }

    private DemoRow row(String id, Map<String, String> ids) {
      fields.put("command_id", id);
      fields.computeIfPresent(BRIDGE_ID, (column, name) -> ids.get(name));
      List<String> columns = FileKind.QUOTA.columns();
      return new DemoRow(
          columns, columns.stream().map(column -> fields.getOrDefault(column, "")).toList());
    }
  }
}
