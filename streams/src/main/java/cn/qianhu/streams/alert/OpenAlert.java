package cn.qianhu.streams.alert;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
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

  private static final class OpenAlertCodec implements Codec<OpenAlert> {

    @Override
    public void write(BinaryWriter out, OpenAlert value) {
      out.writeText(value.state.name());
      out.writeText(value.changedOn.toString());
      value.judgement.write(out);
    }

    @Override
    public OpenAlert read(BinaryReader in) {
      return new OpenAlert(
          AlertState.valueOf(in.readText()), LocalDate.parse(in.readText()), Judgement.read(in));
    }
  }
}
