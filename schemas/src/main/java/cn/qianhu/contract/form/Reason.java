package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.text.Bilingual;

/**
 * Why a record does not count ("domain, Reports" and "domain, Quota ledger"). Of the reasons of the
 * field rules the first that applies is given, in the order of the constants. A signature that does
 * not fit its record is found before them; one by a key that is not registered for the enterprise
 * is found with {@link #UNSIGNED}, when all else is well.
 */
public enum Reason implements NamedCode {
  MALFORMED("格式错误", "malformed"),
  MISPLACED("错放", "misplaced"),
  BAD_SIGNATURE("签名不符", "bad signature"),
  BAD_IDENTIFIER("代码有误", "bad identifier"),
  UNKNOWN_CODE("代码不在表中", "unknown code"),
  OUT_OF_RANGE("超出范围", "out of range"),
  INCONSISTENT("前后矛盾", "inconsistent"),
  UNKNOWN_ENTERPRISE("名录中无此企业", "unknown enterprise"),
  UNSIGNED("没有签名", "not signed"),
  UNKNOWN_PROJECT("名录中无此项目", "unknown project"),

  // Only for commands to the quota ledger.
  DUPLICATE("重复指令", "duplicate"),
  OUT_OF_ORDER("次序颠倒", "out of order"),
  CITY_SUSPENDED("该市暂停", "city suspended"),
  CITY_DISQUALIFIED("该市无资格", "city disqualified"),
  BELOW_OCCUPIED("低于已占用", "below what is occupied"),
  NO_POLICY("没有政策依据", "no policy"),
  NOT_MAJOR("不是重大项目", "not a major project"),
  OUT_OF_PLAN("超出规划期", "outside the plan period"),
  RESTRICTED_SOURCE("来源受限", "restricted source"),
  NOT_TWO_HIGH("不是两高项目", "not two-high"),
  CAP_EXCEEDED("超过上限", "cap exceeded"),
  UNKNOWN_BRIDGE("过桥不存在", "unknown bridge"),
  OVER_NEED("超过需求", "over the need"),
  OVER_DEBT("超过欠额", "over the debt"),
  OVER_OCCUPIED("超过占用", "over what is occupied"),
  INSUFFICIENT("余额不足", "insufficient balance");

  public static final CodeList LIST = CodeList.of("reason", values());

  private final Bilingual words;

  Reason(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  @Override
  public Bilingual words() {
    return words;
  }
}
