package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A record as its sender wrote it: the text of each column. */
final class TextRow extends Row {

  private final List<String> texts;

  TextRow(Kind kind, List<String> texts) {
    super(kind);
    this.texts = texts;
  }

  @Override
  List<String> texts() {
    return texts;
  }

  @Override
  String text(int position) {
    return texts.get(position);
  }

  @Override
  int outOfBounds() {
    return kind().outOfBounds(texts);
  }

  @Override
  YearMonth readMonth(int position) {
    return Months.parse(text(position));
  }

  @Override
  Instant readInstant(int position) {
    return Instants.parse(text(position));
  }

  @Override
  Boolean readFlag(int position) {
    String text = text(position);
    boolean isTrue = text.equals("true");
    return (isTrue || text.equals("false") || text.isEmpty()) ? (Boolean) isTrue : null;
  }

  @Override
  String readInteger(int position) {
    return Numbers.isInteger(text(position)) ? text(position) : null;
  }

  @Override
  Long readLong(int position) {
    return Numbers.toLong(text(position));
  }

  @Override
  Integer readYear(int position) {
    String text = text(position);
    boolean isYear = text.length() == 4 && text.charAt(0) >= '1';
    return isYear ? Numbers.toInt(text) : null;
  }

  @Override
  boolean isMissing(int position) {
    return text(position).isEmpty();
  }

  @Override
  Amount readAmount(String column, int position, int digits) {
    return Amount.read(column, text(position), digits);
  }

  @Override
  public ReportHead withTexts(ReportHead head, RuleChain rules) {
    return head.withTexts(texts);
  }
}
