package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;

/**
 * Rejections of commands as sentences: column, value, fault and remedy, then the fact of the ledger
 * that contradicts the command.
 */
final class RejectionSentences {

  private RejectionSentences() {}

  static Bilingual of(Rejected rejected) {
    Bilingual sentence =
        new Finding(rejected.reason(), rejected.column(), rejected.value()).message(QuotaForm.KIND);
    if (rejected.fact().isEmpty()) {
      return sentence;
    }
    return sentence.before(
        "账本记载：" + factZh(rejected.reason()) + " " + rejected.fact() + "。",
        " The ledger has: " + factEn(rejected.reason()) + " " + rejected.fact() + ".");
  }

  private static String factZh(Reason reason) {
    return switch (reason) {
      case OUT_OF_ORDER -> "此前最晚的生效日期";
      case UNKNOWN_CODE -> "项目所在市";
      case CITY_SUSPENDED, CITY_DISQUALIFIED -> "逾期的过桥（市、命令编号、未按期归还的一步）";
      case BELOW_OCCUPIED -> "已占用（吨标准煤）";
      case OVER_NEED -> "项目尚可占用（吨标准煤）";
      case NO_POLICY -> "没有比例的（市、种类、日期）";
      case NOT_MAJOR -> "项目级别";
      case OUT_OF_PLAN -> "规划期最后一日";
      case CAP_EXCEEDED -> "上限以内尚余（吨标准煤）";
      case OVER_DEBT -> "过桥未还（吨标准煤）";
      case OVER_OCCUPIED -> "来自该账户且尚未释放（吨标准煤）";
      case INSUFFICIENT -> "账户余额（吨标准煤）";
      default -> "事实";
    };
  }

  private static String factEn(Reason reason) {
    return switch (reason) {
      case OUT_OF_ORDER -> "latest effective date so far";
      case UNKNOWN_CODE -> "city of the project";
      case CITY_SUSPENDED, CITY_DISQUALIFIED ->
          "overdue bridge (city, command, date of the step that was missed)";
      case BELOW_OCCUPIED -> "occupied, tce";
      case OVER_NEED -> "free to occupy, tce";
      case NO_POLICY -> "no share for (city, kind, date)";
      case NOT_MAJOR -> "level of the project";
      case OUT_OF_PLAN -> "last day of the plan";
      case CAP_EXCEEDED -> "left under the cap, tce";
      case OVER_DEBT -> "debt left, tce";
      case OVER_OCCUPIED -> "came from the account and not released, tce";
      case INSUFFICIENT -> "balance, tce";
      default -> "fact";
    };
  }
}
