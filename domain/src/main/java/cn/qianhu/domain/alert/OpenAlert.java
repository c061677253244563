package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.domain.store.Codec;
import java.time.LocalDate;

/**
 * An alert that is open.
 *
 * @param state its last change
 * @param changedOn business date of that change
 * @param judgement what it rests on now
 */
public record OpenAlert(AlertState state, LocalDate changedOn, Judgement judgement) {

  public static final Codec<OpenAlert> CODEC = new OpenAlertCodec();
}
