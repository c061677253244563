package cn.qianhu.domain.figure;

import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigInteger;
import java.util.List;

/** What sums are written as within other forms; their first version stands only there. */
public final class SumsStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    StateForm<Sums> form = StateForm.of("sums", Sums.CODEC).since(2);
    form.sample("zero", new Sums());
    for (Slot slot : Slot.shipped()) {
      form.sample(slot.name(), new Sums().add(slot, 1 - slot.number()).add(slot, Long.MIN_VALUE));
    }
    SlotFamily open = SlotFamily.of("sampled");
    form.sample("family of its own", new Sums().add(open.slot(0, "FIRST"), 5));
    form.sample(
        "many slots, some of them large",
        new Sums()
            .add(open.slot(0, "FIRST"), 5)
            .add(open.slot(6, "SEVENTH"), BigInteger.TWO.pow(80).negate())
            .add(open.slot(7, "EIGHTH"), Long.MAX_VALUE)
            .add(open.slot(300, "FAR"), BigInteger.TEN.pow(20)));
    return List.of(form);
  }
}
