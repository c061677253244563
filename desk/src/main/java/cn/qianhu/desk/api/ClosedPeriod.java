package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Months;
import cn.qianhu.desk.view.Views;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;

/** The month that is meant where none is named: the latest closed one. */
record ClosedPeriod(Views views) {

  /** Index of the month of a question. */
  int of(ApiQuery query) {
    return query.month("period").map(Months::index).orElseGet(this::latest);
  }

  /** Index of the latest closed month. */
  int latest() {
    return views
        .clock()
        .latestClosed()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                            ProblemType.NOT_READY,
                            "尚未设定业务日期：请先运行 qianhu date",
                            "No business date has been set yet: run qianhu date first")
                        .retryAfter(10)));
  }
}
