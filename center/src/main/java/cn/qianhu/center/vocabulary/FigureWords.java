package cn.qianhu.center.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words of figures and of what stands beside them. */
public final class FigureWords {

  private static final Words SUSPECT = Words.of("存疑", "suspect");
  private static final Map<String, Words> ACCOUNTS = accounts();
  private static final Map<String, Words> COMMANDS = commands();

  private FigureWords() {}

  public static Words scope(String scope) {
    return switch (scope) {
      case "ALL" -> Words.of("全部报送企业", "all who report");
      case "KEY_1000" -> Words.of("千户重点企业", "key enterprises");
      case "CITY_100" -> Words.of("百户重点企业", "key enterprises of the cities");
      case "ABOVE_SCALE" -> Words.of("规模以上企业", "enterprises above scale");
      case "PROVINCIAL_KEY" -> Words.of("省重点项目", "provincial key projects");
      case "CITY_KEY" -> Words.of("市重点项目", "city key projects");
      case "TECHNICAL" -> Words.of("技术改造项目", "technical upgrading");
      default -> Words.same(scope);
    };
  }

  /** Whether a sum may be quoted as if it were whole. */
  public static Words status(String status) {
    return switch (status) {
      case "FINAL" -> Words.of("正式", "final");
      case "PROVISIONAL" -> Words.of("暂定", "provisional");
      case "SUSPECT" -> SUSPECT;
      default -> Words.same(status);
    };
  }

  /** The same of a sum that may contain a suspect report: that comes before being whole. */
  public static Words status(String status, boolean suspect) {
    if (!suspect) {
      return status(status);
    }
    return status.equals("PROVISIONAL") ? Words.of("暂定、存疑", "provisional, suspect") : SUSPECT;
  }

  /** A light of the energy budgets (晴雨表). */
  public static Words light(String light) {
    return switch (light) {
      case "GREEN" -> Words.of("绿灯", "green");
      case "YELLOW" -> Words.of("黄灯", "yellow");
      case "RED" -> Words.of("红灯", "red");
      default -> Words.same(light);
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

  public static Words projectStatus(String status) {
    return switch (status) {
      case "" -> Words.of("未报", "no report");
      case "SIGNED" -> Words.of("签约", "signed");
      case "STARTED" -> Words.of("开工", "started");
      case "UNDER_CONSTRUCTION" -> Words.of("在建", "under construction");
      case "COMPLETED" -> Words.of("建成", "completed");
      case "IN_PRODUCTION" -> Words.of("投产", "in production");
      case "IN_STATISTICS" -> Words.of("入统", "in statistics");
      default -> Words.same(status);
    };
  }

  /** Kind of a record. */
  public static Words kind(String kind) {
    return switch (kind) {
      case "enterprises" -> Words.of("企业名录", "directory of enterprises");
      case "projects" -> Words.of("项目名录", "directory of projects");
      case "output" -> Words.of("产销月报", "output");
      case "investment" -> Words.of("投资月报", "investment");
      case "energy" -> Words.of("能源报表", "energy");
      case "readings" -> Words.of("在线读数", "readings");
      case "quota" -> Words.of("能耗指标指令", "quota commands");
      default -> Words.same(kind);
    };
  }

  /** What is deducted from a city's energy. */
  public static Words deductionRule(String rule) {
    return switch (rule) {
      case "R2022" -> Words.of("扣除规则 2022", "deduction rule of 2022");
      case "R2024" -> Words.of("扣除规则 2024", "deduction rule of 2024");
      default -> Words.same(rule);
    };
  }

  /** The second part of an account's name, or the holder outside. */
  public static Words account(String name) {
    return ACCOUNTS.getOrDefault(name, Words.same(name));
  }

  static Iterable<String> accountNames() {
    return ACCOUNTS.keySet();
  }

  private static Map<String, Words> accounts() {
    Map<String, Words> accounts = new LinkedHashMap<>();
    accounts.put("INCREMENT", Words.of("增量指标", "increment"));
    accounts.put("NEW_ENERGY", Words.of("新能源指标", "new energy"));
    accounts.put("RETAINED", Words.of("自留指标", "retained"));
    accounts.put("RESERVE", Words.of("收储指标", "reserve"));
    accounts.put("BRIDGE_CLAIM", Words.of("过桥应收", "bridge claim"));
    accounts.put("BRIDGE_DEBT", Words.of("过桥应还", "bridge debt"));
    accounts.put("OCCUPIED", Words.of("项目占用", "occupied"));
    accounts.put("EXTERNAL", Words.of("外部", "outside"));
    accounts.put("STATE", Words.of("国家下达", "from the state"));
    accounts.put("CAPACITY", Words.of("产能退出", "capacity exit"));
    return accounts;
  }

  /** What a meter measures. */
  public static Words flow(String flow) {
    return switch (flow) {
      case "CONSUMED" -> Words.of("消费", "consumed");
      case "FEEDSTOCK" -> Words.of("用作原料", "used as feedstock");
      case "CONVERTED" -> Words.of("加工转换产出", "converted");
      case "RECOVERED" -> Words.of("回收利用", "recovered");
      case "RENEWABLE" -> Words.of("可再生电力", "renewable");
      default -> Words.same(flow);
    };
  }

  /** A command to the quota ledger. */
  public static Words command(String type) {
    return COMMANDS.getOrDefault(type, Words.same(type));
  }

  static Iterable<String> commandTypes() {
    return COMMANDS.keySet();
  }

  private static Map<String, Words> commands() {
    Map<String, Words> commands = new LinkedHashMap<>();
    commands.put("FUND", Words.of("国家下达", "funding"));
    commands.put("ALLOCATE", Words.of("分配", "allocation"));
    commands.put("NEW_ENERGY", Words.of("新能源指标入账", "new energy"));
    commands.put("CAPACITY_EXIT", Words.of("产能退出", "capacity exit"));
    commands.put("APPROVE", Words.of("项目批复", "approval"));
    commands.put("AMEND", Words.of("批复调整", "amendment"));
    commands.put("OCCUPY", Words.of("占用", "occupation"));
    commands.put("PURCHASE", Words.of("购买", "purchase"));
    commands.put("BRIDGE", Words.of("过桥", "bridge"));
    commands.put("REPAY", Words.of("归还过桥", "repayment"));
    commands.put("RELEASE", Words.of("释放", "release"));
    commands.put("BUDGET", Words.of("用能预算", "budget"));
    return commands;
  }

  /** Why a record does not count; a reason that is not known here by its code alone. */
  public static Words reason(String reason) {
    return switch (reason) {
      case "MALFORMED" -> Words.of("格式错误", "malformed");
      case "MISPLACED" -> Words.of("错放", "misplaced");
      case "BAD_IDENTIFIER" -> Words.of("代码有误", "bad identifier");
      case "UNKNOWN_CODE" -> Words.of("代码不在表中", "unknown code");
      case "OUT_OF_RANGE" -> Words.of("超出范围", "out of range");
      case "INCONSISTENT" -> Words.of("前后矛盾", "inconsistent");
      case "BAD_SIGNATURE" -> Words.of("签名不符", "bad signature");
      case "UNSIGNED" -> Words.of("没有签名", "not signed");
      case "UNKNOWN_ENTERPRISE" -> Words.of("名录中无此企业", "unknown enterprise");
      case "UNKNOWN_PROJECT" -> Words.of("名录中无此项目", "unknown project");
      case "DUPLICATE" -> Words.of("重复指令", "duplicate");
      case "OUT_OF_ORDER" -> Words.of("次序颠倒", "out of order");
      case "CITY_SUSPENDED" -> Words.of("该市暂停", "city suspended");
      case "CITY_DISQUALIFIED" -> Words.of("该市无资格", "city disqualified");
      case "RESTRICTED_SOURCE" -> Words.of("来源受限", "restricted source");
      case "INSUFFICIENT" -> Words.of("余额不足", "insufficient balance");
      case "BELOW_OCCUPIED" -> Words.of("低于已占用", "below what is occupied");
      case "OVER_NEED" -> Words.of("超过需求", "over the need");
      case "CAP_EXCEEDED" -> Words.of("超过上限", "cap exceeded");
      case "NOT_TWO_HIGH" -> Words.of("不是两高项目", "not two-high");
      case "UNKNOWN_BRIDGE" -> Words.of("过桥不存在", "unknown bridge");
      case "OVER_DEBT" -> Words.of("超过欠额", "over the debt");
      case "OVER_OCCUPIED" -> Words.of("超过占用", "over what is occupied");
      default -> Words.same(reason);
    };
  }
}
