package cn.qianhu.trial.bench.peer;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up what comes for a cell, and publishes its sum at times, not at each addition. */
final class SumsByCell
    extends KeyedProcessFunction<String, Tuple2<String, Long>, Tuple2<String, Long>> {

  static final long PUBLISHED_EVERY_MILLIS = 100;

  private static final long serialVersionUID = 1L;

  private transient ValueState<Long> sums;

  @Override
  public void open(OpenContext context) {
    sums = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
  }

  /** Times are rounded up, so that all additions of a while ask for one and the same timer. */
  @Override
  public void processElement(
      Tuple2<String, Long> addition, Context context, Collector<Tuple2<String, Long>> out)
      throws Exception {
    Long before = sums.value();
    sums.update((before == null ? 0 : before) + addition.f1);
    long now = context.timerService().currentProcessingTime();
    context
        .timerService()
        .registerProcessingTimeTimer((now / PUBLISHED_EVERY_MILLIS + 1) * PUBLISHED_EVERY_MILLIS);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, Long>> out)
      throws Exception {
    out.collect(Tuple2.of(context.getCurrentKey(), sums.value()));
  }
}
