package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.text.Bilingual;
import java.util.Set;

/** Findings in Chinese, one sentence each: column, value, fault and remedy. */
final class ChineseSentences {

  private static final String PARTITIONER = "murmur2（librdkafka：partitioner=murmur2_random）";

  private static final Set<Reason> WHOLE_SENTENCES =
      Set.of(Reason.MISPLACED, Reason.BAD_SIGNATURE, Reason.UNSIGNED);

  private ChineseSentences() {}

  /**
   * @param column the column that the finding is about, as the form of the record declares it
   * @param name of the column, for whoever wrote what is wrong
   */
  static String of(Finding finding, FormColumn column, String name) {
    return place(finding, name) + problem(finding, column);
  }

  /**
   * The sentence about a record in the wrong place: with a column about its key, without one about
   * its partition.
   */
  private static String misplaced(Finding finding) {
    if (finding.column().isEmpty()) {
      return "本条记录在分区 " + finding.value() + "，不是其键所属的分区：请把生产者的分区器设为 " + PARTITIONER + "，然后重新发送。";
    }
    String found =
        finding.value().isEmpty()
            ? "本条记录没有键"
            : "本条记录的键 \"" + Wording.excerpt(finding.value()) + "\" 不对";
    String key = finding.column().equals("province") ? "省级行政区划代码" : "列 " + finding.column() + " 的值";
    return found + "：请以" + key + "为键（UTF-8，不加引号），并把分区器设为 " + PARTITIONER + "，然后重新发送。";
  }

  /** The sentence for a key that is not registered, or a signature that does not fit. */
  private static String signature(Finding finding) {
    if (finding.column().equals(Finding.PUBLIC_KEY)) {
      return "签名所用的公钥 " + finding.value() + " 没有登记在该企业名下：记录已暂存，请核对并登记该公钥，登记后自动计入。";
    }
    return finding.value().isEmpty()
        ? "本条记录的签名无法识别：签名应为“算法.公钥.签名”，后两项用 base64url；请重新签名后发送。"
        : "本条记录的签名（公钥 " + finding.value() + "）与内容不符：签名后不得改动任何一列；请按规范形式重新签名后发送。";
  }

  private static String place(Finding finding, String name) {
    if (WHOLE_SENTENCES.contains(finding.reason())) {
      return "";
    }
    if (finding.column().isEmpty()) {
      return "本条记录";
    }
    return finding.value().isEmpty()
        ? "列 " + name + " "
        : "列 " + name + " 的值 \"" + Wording.excerpt(finding.value()) + "\" ";
  }

  private static String problem(Finding finding, FormColumn column) {
    return switch (finding.reason()) {
      case MALFORMED ->
          finding.value().isEmpty()
              ? "没有填写：请填写" + content(column) + "。"
              : "无法识别：请填写" + content(column) + "。";
      case MISPLACED -> misplaced(finding);
      case BAD_SIGNATURE -> signature(finding);
      case BAD_IDENTIFIER -> identifier(finding);
      case UNKNOWN_CODE -> "不在代码表中：请填写" + column.codes().zh() + "。";
      case OUT_OF_RANGE -> range(column);
      case INCONSISTENT -> column.contradiction().zh();
      case UNKNOWN_ENTERPRISE -> "对应的企业在该期不在名录中：记录已暂存，请补充企业名录，补充后自动计入。";
      case UNSIGNED -> "本条记录没有签名，而该企业（或全站）该期的报表必须签名：请以已登记的密钥签名后重新报送。";
      case UNKNOWN_PROJECT -> "对应的项目不在项目库中或不属于该企业：请先登记该项目，或更正项目代码。";
      case DUPLICATE -> "与此前的命令重复：请使用新的编号，或不再重复提交。";
      case OUT_OF_ORDER -> "早于此前命令的生效日期：请按生效日期的先后提交。";
      case CITY_SUSPENDED -> "所在市有逾期未还的过桥指标，已暂停两高项目的此类业务：请先归还逾期的部分。";
      case CITY_DISQUALIFIED -> "所在市有逾期未还的过桥指标，不得购买收储指标或再行过桥：请先归还逾期的部分。";
      case BELOW_OCCUPIED -> "低于项目已占用的指标：请先释放指标，再调减用能量。";
      case NO_POLICY -> "在生效日没有省、市（县）分配比例：请由本站在 quota-policy.csv 中补充该种类的比例，或更正种类，再以新编号提交。";
      case NOT_MAJOR -> "对应的项目不是重大项目，其级别不能使用过桥指标：请改用其他来源。";
      case OUT_OF_PLAN -> "晚于生效日所在五年规划期的最后一日：请在规划期内还清，更正 due_date 后以新编号提交。";
      case RESTRICTED_SOURCE -> "不可用于该两高项目：请改用允许的指标来源。";
      case NOT_TWO_HIGH -> "对应的项目不是两高项目，不能使用过桥指标：请改用其他来源。";
      case CAP_EXCEEDED -> "超过政策规定的上限（项目的购买量，或国家下达的增量总量）：请减少数量。";
      case UNKNOWN_BRIDGE -> "没有对应的过桥命令：请更正 bridge_id。";
      case OVER_NEED -> "使占用量超过项目的用能量：请减少数量，或先调整用能量。";
      case OVER_DEBT -> "超过过桥指标的未还数量：请减少数量。";
      case OVER_OCCUPIED -> "超过来自该账户且尚未释放的数量：请减少数量。";
      case INSUFFICIENT -> "超过账户余额：请减少数量，或先补充该账户。";
    };
  }

  private static String content(FormColumn column) {
    Bilingual wanted = column.wanted();
    return wanted.saysNothing() ? content(column.content()) : wanted.zh();
  }

  private static String content(ColumnContent content) {
    return switch (content) {
      case MONEY -> "以万元为单位的数字，最多两位小数，不加千分位逗号";
      case QUANTITY, METERED, STANDARD_COAL -> "最多四位小数的数字，不加千分位逗号";
      case FIGURE -> "最多四位小数的数字（家数不带小数），不加千分位逗号和百分号";
      case PERSONS -> "不带小数的整数";
      case REVISION -> "不小于 1 的整数";
      case MINUTES -> " 15、60 或 1440";
      case MONTH -> " YYYY-MM 形式的月份，如 2022-03";
      case DATE -> " YYYY-MM-DD 形式的日期，如 2022-03-05";
      case YEAR -> "四位数的年份，如 2022";
      case INSTANT -> "带时区的时刻，如 2022-03-05T09:15:00+08:00";
      case MONEY_BY_MONTH -> "十二个以万元为单位的数字，最多两位小数，以分号相连，也可留空";
      case SCHEDULE -> " YYYY-MM-DD:数量 形式的各步，以分号相连，不留空格";
      case FLAG -> " true 或 false，也可留空";
      case NAME -> " 1 至 " + TextBound.NAME.longest() + " 个字符，不含换行、制表符等控制字符";
      case TEXT -> "不超过 " + TextBound.VALUE.longest() + " 个字符的内容";
    };
  }

  private static String identifier(Finding finding) {
    if (finding.column().equals("project_code")) {
      return "不是投资项目统一代码：请填写 24 位代码：年月四位-地区六位-部门两位-类型两位-序号六位，均为数字。";
    }
    return Uscc.hasForm(finding.value())
        ? "的校验码不符：请核对 18 位统一社会信用代码；确属试点时期的代码，请在企业名录中标明 code_exempt，记录随后自动计入。"
        : "不是统一社会信用代码：请填写 18 位代码，只含数字和大写字母（不含 I、O、S、V、Z），不加分隔符。";
  }

  private static String range(FormColumn column) {
    if (column.name().equals("reported_at")) {
      return "比收到该记录的时刻晚 24 小时以上，报送方的时钟超前：请校准时钟，填写实际的上报时刻后重新上报。";
    }
    return switch (column.content()) {
      case DATE -> "比收到该命令的日期晚一年以上：此后的命令都将早于它而无法执行，请核对年份后重新提交。";
      case MONTH -> "超出范围：请填写 2000-01 以后且不晚于上报当月的月份。";
      case INSTANT -> "超出范围：请填写 2000-01 以后的时刻，且读数区间的结束不得晚于上报时刻 5 分钟以上。";
      case YEAR -> "超出范围：该指标自 2020 年起算，请填写 2021 年以后的年份。";
      case FIGURE -> "超出范围：请填写绝对值小于 10^12 的数字，除增速、变化和净增外不得为负，并核对单位。";
      default ->
          column.isSigned() ? "超出范围：请填写绝对值小于 10^12 的数字，并核对单位。" : "超出范围：请填写不为负且小于 10^12 的数字，并核对单位。";
    };
  }
}
