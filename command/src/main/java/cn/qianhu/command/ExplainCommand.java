package cn.qianhu.command;

import cn.qianhu.audit.explain.Explainers;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TableColumn;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qianhu explain}: a figure, down to the raw records that made it. */
@Command(
    name = "explain",
    description = {
      "说明任一公布数字的由来：逐层到原始报表、名录、系数与政策，重新核算并与公布数核对。",
      "Tells how any published figure came about, down to raw reports, directory entries, factors"
          + " and policy; works it out again and compares."
    },
    subcommands = {
      ExplainCommand.OfIndicator.class,
      ExplainCommand.OfCoverage.class,
      ExplainCommand.OfBalance.class,
      ExplainCommand.OfTarget.class,
      ExplainCommand.OfControl.class,
      ExplainCommand.OfTwoHigh.class,
      ExplainCommand.OfQuotaProject.class,
      ExplainCommand.OfAccount.class,
      ExplainCommand.OfAlert.class
    })
final class ExplainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "请选择要说明的内容 / choose what to explain: " + String.join(", ", spec.subcommands().keySet()));
  }

  /** A question: each is a command, with the options of all. */
  private abstract static class Question implements Callable<Integer> {

    @Mixin private ExplainOptions options;

    abstract Explanation ask(Explainers explainers);

    @Override
    public Integer call() {
      return options.answer(this::ask);
    }
  }

  /** {@code qianhu explain indicator}: a figure of a measure in a cell. */
  @Command(
      name = "indicator",
      description = {
        "说明指标的一个数字：数值、增速、累计、拉动点数等。",
        "Explains a figure of the indicators: value, growth, year to date, contribution."
      })
  static final class OfIndicator extends Question {

    @Parameters(
        index = "0",
        paramLabel = "CELL",
        converter = CellParameter.class,
        description = CellParameter.DESCRIPTION)
    private CellKey cell;

    @Parameters(
        index = "1",
        paramLabel = "MEASURE",
        description = "指标，如 gross_output、assessed、energy_intensity / measure")
    private String measure;

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "FIGURE",
        defaultValue = "value",
        completionCandidates = OtherFigures.class,
        description = "value（缺省）, ${COMPLETION-CANDIDATES}")
    private String figure;

    @Override
    Explanation ask(Explainers explainers) {
      return explainers.indicator(cell, measure, figure);
    }
  }

  /** {@code qianhu explain coverage}: who was expected and who reported. */
  @Command(
      name = "coverage",
      description = {
        "说明上报情况：应报、已报、可比、增长的企业各是哪些。",
        "Explains coverage: which enterprises were expected, reported, can be compared, grow."
      })
  static final class OfCoverage extends Question {

    @Parameters(
        index = "0",
        paramLabel = "CELL",
        converter = CellParameter.class,
        description = CellParameter.DESCRIPTION)
    private CellKey cell;

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "COLUMN",
        description = "列，如 reporting_pct；缺省为整行 / column; the whole row by default")
    private String column;

    @Override
    Explanation ask(Explainers explainers) {
      return column == null ? explainers.coverage(cell) : explainers.coverage(cell, column);
    }
  }

  /** {@code qianhu explain balance}: a city's energy budget. */
  @Command(
      name = "balance",
      description = {
        "说明一市用能预算的余额与晴雨表。",
        "Explains the energy budget of a city: what was used, deducted and is left."
      })
  static final class OfBalance extends Question {

    @Parameters(index = "0", paramLabel = "CITY", description = "市的六位代码 / the six digits of a city")
    private String city;

    @Parameters(index = "1", paramLabel = "PERIOD", description = "月，如 2022-03 / month")
    private YearMonth period;

    @Parameters(index = "2", paramLabel = "RULE", description = "R2022 或 R2024 / or")
    private String rule;

    @Parameters(
        index = "3",
        arity = "0..1",
        paramLabel = "FIGURE",
        description = "列，如 assessed_ytd、light；缺省为整行 / column; the whole row by default")
    private String figure;

    @Override
    Explanation ask(Explainers explainers) {
      return figure == null
          ? explainers.balance(city, period, rule)
          : explainers.balance(city, period, rule, figure);
    }
  }

  /** A row of a table by its key, or one figure of the row. */
  private abstract static class RowQuestion extends Question {

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "FIGURE",
        description = "列；缺省为整行 / column; the whole row by default")
    private String figure;

    abstract Explanation row(Explainers explainers);

    abstract Explanation figure(Explainers explainers, String column);

    @Override
    Explanation ask(Explainers explainers) {
      return figure == null ? row(explainers) : figure(explainers, figure);
    }
  }

  /** {@code qianhu explain target}: how a region stands to a target. */
  @Command(
      name = "target",
      description = {
        "说明一项目标的进展：目标及其出处、应达进度、实际和差距。",
        "Explains how a region stands to a target: the target and its article, what is due, the"
            + " figure and the gap."
      })
  static final class OfTarget extends RowQuestion {

    @Parameters(
        index = "0",
        paramLabel = "KEY",
        description =
            "地区的六位代码/范围/行业/目标指标/年份/月，如"
                + " …/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022/2022-05 /"
                + " region/scope/industry/measure/year/month")
    private String key;

    @Override
    Explanation row(Explainers explainers) {
      return explainers.target(key);
    }

    @Override
    Explanation figure(Explainers explainers, String column) {
      return explainers.target(key, column);
    }
  }

  /** {@code qianhu explain control}: a row of the sheet of double control. */
  @Command(
      name = "control",
      description = {
        "说明能耗双控：强度、煤炭的变化和目标，总量灯，为何免于或不免于考核。",
        "Explains the double control of a region: change and target of intensity and coal, the light,"
            + " and why it is exempt or not."
      })
  static final class OfControl extends RowQuestion {

    @Parameters(
        index = "0",
        paramLabel = "KEY",
        description = "地区的六位代码/月，如 …/2022-05 / region/month")
    private String key;

    @Override
    Explanation row(Explainers explainers) {
      return explainers.control(key);
    }

    @Override
    Explanation figure(Explainers explainers, String column) {
      return explainers.control(key, column);
    }
  }

  /** {@code qianhu explain two-high}: energy of two-high enterprises. */
  @Command(
      name = "two-high",
      description = {
        "说明两高企业能耗的增减：存量、新增、退出各来自哪些企业。",
        "Explains what energy of two-high enterprises rose or fell by: which plants, entered or left."
      })
  static final class OfTwoHigh extends RowQuestion {

    @Parameters(
        index = "0",
        paramLabel = "KEY",
        description = "地区的六位代码/行业/月，如 …/T/2022-05 / region/industry/month")
    private String key;

    @Override
    Explanation row(Explainers explainers) {
      return explainers.twoHigh(key);
    }

    @Override
    Explanation figure(Explainers explainers, String column) {
      return explainers.twoHigh(key, column);
    }
  }

  /** {@code qianhu explain quota-project}: the energy quota of a project. */
  @Command(
      name = "quota-project",
      description = {
        "说明一个项目的能耗指标：需求，每一笔来源和退回，过桥欠额。",
        "Explains the energy quota of a project: its need, each amount that came or went, its bridges."
      })
  static final class OfQuotaProject extends RowQuestion {

    @Parameters(index = "0", paramLabel = "CODE", description = "项目代码 / code of the project")
    private String code;

    @Override
    Explanation row(Explainers explainers) {
      return explainers.quotaProject(code);
    }

    @Override
    Explanation figure(Explainers explainers, String column) {
      return explainers.quotaProject(code, column);
    }
  }

  /** {@code qianhu explain account}: a balance of the quota ledger. */
  @Command(
      name = "account",
      description = {
        "说明能耗指标账户的余额：每笔分录、其指令与所依据的政策。",
        "Explains the balance of a quota account: every posting, its command, the policy that split it."
      })
  static final class OfAccount extends Question {

    @Parameters(paramLabel = "ACCOUNT", description = StatementCommand.ACCOUNT)
    private String account;

    @Override
    Explanation ask(Explainers explainers) {
      return explainers.account(account);
    }
  }

  /** {@code qianhu explain alert}: why an alert is open. */
  @Command(
      name = "alert",
      description = {
        "说明一条预警为何成立：所判断的数字、阈值及其版本、证据。",
        "Explains why an alert is open: the figures judged, the thresholds with their version, the"
            + " evidence."
      })
  static final class OfAlert extends Question {

    @Parameters(index = "0", paramLabel = "RULE", description = "规则，如 BUDGET_PACE / rule")
    private String rule;

    @Parameters(
        index = "1",
        paramLabel = "SUBJECT",
        description = "对象：地区、地区/行业、企业或项目的代码，企业代码/能源品种或表计，指令号 / whom it is about")
    private String subject;

    @Parameters(index = "2", paramLabel = "PERIOD", description = "月，如 2022-03 / month")
    private YearMonth period;

    @Override
    Explanation ask(Explainers explainers) {
      return explainers.alert(rule, subject, period);
    }
  }

  /** The figures of indicators besides the value. */
  static final class OtherFigures implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return IndicatorColumn.FIGURES.stream()
          .filter(figure -> figure != IndicatorColumn.VALUE)
          .map(TableColumn::code)
          .iterator();
    }
  }
}
