package cn.qianhu.center.vocabulary;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words of figures and of what stands beside them. */
public final class FigureWords {

  private static final Bilingual SUSPECT = Bilingual.of("存疑", "suspect");
  private static final Map<String, Bilingual> ACCOUNTS = accounts();
  private static final Map<String, Bilingual> COMMANDS = commands();

  private FigureWords() {}

  public static Bilingual scope(String scope) {
    return switch (scope) {
      case "ALL" -> Bilingual.of("全部报送企业", "all who report");
      case "KEY_1000" -> Bilingual.of("千户重点企业", "key enterprises");
      case "CITY_100" -> Bilingual.of("百户重点企业", "key enterprises of the cities");
      case "ABOVE_SCALE" -> Bilingual.of("规模以上企业", "enterprises above scale");
      case "PROVINCIAL_KEY" -> Bilingual.of("省重点项目", "provincial key projects");
      case "CITY_KEY" -> Bilingual.of("市重点项目", "city key projects");
      case "TECHNICAL" -> Bilingual.of("技术改造项目", "technical upgrading");
      default -> Bilingual.same(scope);
    };
  }

  /** Whether a sum may be quoted as if it were whole. */
  public static Bilingual status(String status) {
    return switch (status) {
      case "FINAL" -> Bilingual.of("正式", "final");
      case "PROVISIONAL" -> Bilingual.of("暂定", "provisional");
      case "SUSPECT" -> SUSPECT;
      default -> Bilingual.same(status);
    };
  }

  /** The same of a sum that may contain a suspect report: that comes before being whole. */
  public static Bilingual status(String status, boolean suspect) {
    if (!suspect) {
      return status(status);
    }
    return status.equals("PROVISIONAL") ? Bilingual.of("暂定、存疑", "provisional, suspect") : SUSPECT;
  }

  /** A light of the energy budgets (晴雨表). */
  public static Bilingual light(String light) {
    return switch (light) {
      case "GREEN" -> Bilingual.of("绿灯", "green");
      case "YELLOW" -> Bilingual.of("黄灯", "yellow");
      case "RED" -> Bilingual.of("红灯", "red");
      default -> Bilingual.same(light);
    };
  }

  /** Tells the lights apart where there is no colour. */
  public static String lightMark(String light) {
    return switch (light) {
      case "GREEN" -> "○";
      case "YELLOW" -> "◐";
      case "RED" -> "●";
      default -> "";
    };
  }

  public static Bilingual projectStatus(String status) {
    return switch (status) {
      case "" -> Bilingual.of("未报", "no report");
      case "SIGNED" -> Bilingual.of("签约", "signed");
      case "STARTED" -> Bilingual.of("开工", "started");
      case "UNDER_CONSTRUCTION" -> Bilingual.of("在建", "under construction");
      case "COMPLETED" -> Bilingual.of("建成", "completed");
      case "IN_PRODUCTION" -> Bilingual.of("投产", "in production");
      case "IN_STATISTICS" -> Bilingual.of("入统", "in statistics");
      default -> Bilingual.same(status);
    };
  }

  /** Kind of a record. */
  public static Bilingual kind(String kind) {
    Kind declared = Kind.ofFileName(kind);
    return declared == null ? Bilingual.same(kind) : declared.title();
  }

  /** What is deducted from a city's energy. */
  public static Bilingual deductionRule(String rule) {
    return switch (rule) {
      case "R2022" -> Bilingual.of("扣除规则 2022", "deduction rule of 2022");
      case "R2024" -> Bilingual.of("扣除规则 2024", "deduction rule of 2024");
      default -> Bilingual.same(rule);
    };
  }

  /** The second part of an account's name, or the holder outside. */
  public static Bilingual account(String name) {
    return ACCOUNTS.getOrDefault(name, Bilingual.same(name));
  }

  static Iterable<String> accountNames() {
    return ACCOUNTS.keySet();
  }

  private static Map<String, Bilingual> accounts() {
    Map<String, Bilingual> accounts = new LinkedHashMap<>();
    accounts.put("INCREMENT", Bilingual.of("增量指标", "increment"));
    accounts.put("NEW_ENERGY", Bilingual.of("新能源指标", "new energy"));
    accounts.put("RETAINED", Bilingual.of("自留指标", "retained"));
    accounts.put("RESERVE", Bilingual.of("收储指标", "reserve"));
    accounts.put("BRIDGE_CLAIM", Bilingual.of("过桥应收", "bridge claim"));
    accounts.put("BRIDGE_DEBT", Bilingual.of("过桥应还", "bridge debt"));
    accounts.put("OCCUPIED", Bilingual.of("项目占用", "occupied"));
    accounts.put("EXTERNAL", Bilingual.of("外部", "outside"));
    accounts.put("STATE", Bilingual.of("国家下达", "from the state"));
    accounts.put("CAPACITY", Bilingual.of("产能退出", "capacity exit"));
    return accounts;
  }

  /** What a meter measures. */
  public static Bilingual flow(String flow) {
    return switch (flow) {
      case "CONSUMED" -> Bilingual.of("消费", "consumed");
      case "FEEDSTOCK" -> Bilingual.of("用作原料", "used as feedstock");
      case "CONVERTED" -> Bilingual.of("加工转换产出", "converted");
      case "RECOVERED" -> Bilingual.of("回收利用", "recovered");
      case "RENEWABLE" -> Bilingual.of("可再生电力", "renewable");
      default -> Bilingual.same(flow);
    };
  }

  /** A command to the quota ledger. */
  public static Bilingual command(String type) {
    return COMMANDS.getOrDefault(type, Bilingual.same(type));
  }

  static Iterable<String> commandTypes() {
    return COMMANDS.keySet();
  }

  private static Map<String, Bilingual> commands() {
    Map<String, Bilingual> commands = new LinkedHashMap<>();
    commands.put("FUND", Bilingual.of("国家下达", "funding"));
    commands.put("ALLOCATE", Bilingual.of("分配", "allocation"));
    commands.put("NEW_ENERGY", Bilingual.of("新能源指标入账", "new energy"));
    commands.put("CAPACITY_EXIT", Bilingual.of("产能退出", "capacity exit"));
    commands.put("APPROVE", Bilingual.of("项目批复", "approval"));
    commands.put("AMEND", Bilingual.of("批复调整", "amendment"));
    commands.put("OCCUPY", Bilingual.of("占用", "occupation"));
    commands.put("PURCHASE", Bilingual.of("购买", "purchase"));
    commands.put("BRIDGE", Bilingual.of("过桥", "bridge"));
    commands.put("REPAY", Bilingual.of("归还过桥", "repayment"));
    commands.put("RELEASE", Bilingual.of("释放", "release"));
    commands.put("BUDGET", Bilingual.of("用能预算", "budget"));
    return commands;
  }

  /** Why a record does not count; a reason that is not known here by its code alone. */
  public static Bilingual reason(String reason) {
    return switch (reason) {
      case "MALFORMED" -> Bilingual.of("格式错误", "malformed");
      case "MISPLACED" -> Bilingual.of("错放", "misplaced");
      case "BAD_IDENTIFIER" -> Bilingual.of("代码有误", "bad identifier");
      case "UNKNOWN_CODE" -> Bilingual.of("代码不在表中", "unknown code");
      case "OUT_OF_RANGE" -> Bilingual.of("超出范围", "out of range");
      case "INCONSISTENT" -> Bilingual.of("前后矛盾", "inconsistent");
      case "BAD_SIGNATURE" -> Bilingual.of("签名不符", "bad signature");
      case "UNSIGNED" -> Bilingual.of("没有签名", "not signed");
      case "UNKNOWN_ENTERPRISE" -> Bilingual.of("名录中无此企业", "unknown enterprise");
      case "UNKNOWN_PROJECT" -> Bilingual.of("名录中无此项目", "unknown project");
      case "DUPLICATE" -> Bilingual.of("重复指令", "duplicate");
      case "OUT_OF_ORDER" -> Bilingual.of("次序颠倒", "out of order");
      case "CITY_SUSPENDED" -> Bilingual.of("该市暂停", "city suspended");
      case "CITY_DISQUALIFIED" -> Bilingual.of("该市无资格", "city disqualified");
      case "RESTRICTED_SOURCE" -> Bilingual.of("来源受限", "restricted source");
      case "INSUFFICIENT" -> Bilingual.of("余额不足", "insufficient balance");
      case "BELOW_OCCUPIED" -> Bilingual.of("低于已占用", "below what is occupied");
      case "OVER_NEED" -> Bilingual.of("超过需求", "over the need");
      case "CAP_EXCEEDED" -> Bilingual.of("超过上限", "cap exceeded");
      case "NOT_TWO_HIGH" -> Bilingual.of("不是两高项目", "not two-high");
      case "UNKNOWN_BRIDGE" -> Bilingual.of("过桥不存在", "unknown bridge");
      case "OVER_DEBT" -> Bilingual.of("超过欠额", "over the debt");
      case "OVER_OCCUPIED" -> Bilingual.of("超过占用", "over what is occupied");
      default -> Bilingual.same(reason);
    };
  }
}
