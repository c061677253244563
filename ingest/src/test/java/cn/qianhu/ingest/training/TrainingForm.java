package cn.qianhu.ingest.training;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelForm;

/** Monthly report of training (职工培训). */
public final class TrainingForm extends PanelForm<TrainingReport> {

  public static final Kind KIND =
      Kind.named("training", "培训月报", "training")
          .monthly(FormColumn.persons("trained"), FormColumn.persons("certified").partOf("trained"))
          .declared();

  public TrainingForm() {
    super(KIND, TrainingReport.class);
  }
}
