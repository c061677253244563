package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeTables;
import org.apache.avro.specific.SpecificRecord;

/**
 * A monthly form that needs nothing of its own but its declaration: one report of an enterprise and
 * month, whose values are amounts.
 */
public abstract class PanelForm<E extends SpecificRecord> extends AmountsForm<E, PanelFields>
    implements ReportForm {

  protected PanelForm(Kind kind, Class<E> event) {
    super(kind, event);
  }

  @Override
  protected final PanelFields fields(ReportHead head, long[] amounts) {
    return new PanelFields(kind(), head, amounts);
  }

  @Override
  public final boolean isPanel() {
    return true;
  }

  @Override
  public final Form<?> judgingBy(CodeTables tables) {
    return this;
  }
}
