package cn.qianhu.desk.api;

/** Answers one kind of question out of the views, within one reading of them. */
@FunctionalInterface
interface Endpoint {

  /**
   * The answer.
   *
   * @throws cn.qianhu.web.ProblemException where there is none
   */
  ApiResponse answer(ApiQuery query);
}
