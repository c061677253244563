package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk reads of a command that was rejected: where, what, what to do, and the fact. */
class RejectionSentencesTest {

  private final LedgerStory story = new LedgerStory();

  @BeforeEach
  void jinanIsInDefault() {
    story.tell(
        """
        2021-01-01 FUND amount=14999990
        CAPACITY_EXIT city=370100 industry=31 amount=1000
        APPROVE project=P1 city=370100 amount=600 level=CITY two_high=true
        APPROVE project=P2 city=370100 amount=600 level=NATIONAL two_high=true
        APPROVE project=P3 city=370200 amount=300 level=NATIONAL two_high=true
        BRIDGE id=B1 project=P2 amount=50 due=2021-12-31 schedule=2021-06-30:20;2021-12-31:30
        PURCHASE project=P3 kind=AUCTION amount=100
        2021-07-01 ALLOCATE city=370100 amount=1
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FUND amount=11                                                      | 列 amount 的值 "11" 超过政策规定的上限                 | 上限以内尚余（吨标准煤） 370000:INCREMENT 10.0000。
          PURCHASE project=P3 kind=AUCTION amount=50.0001                     | 列 amount 的值 "50.0001" 超过政策规定的上限            | 上限以内尚余（吨标准煤） P3 50.0000。
          CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=1          | 列 kind 的值 "COKING" 在生效日没有省、市（县）分配比例 | 没有比例的（市、种类、日期） 370300 COKING 2021-07-01。
          CAPACITY_EXIT city=370300 industry=44 amount=1                      | 列 industry 的值 "44" 在生效日没有省、市（县）分配比例 | 没有比例的（市、种类、日期） 370300 COAL_POWER 2021-07-01。
          BRIDGE project=P1 amount=1 due=2021-12-31                           | 的值 "P1" 对应的项目不是重大项目                       | 项目级别 CITY。
          BRIDGE project=P2 amount=1 due=2021-12-31                           | 不得购买收储指标或再行过桥                             | 逾期的过桥（市、命令编号、未按期归还的一步） 370100 B1 2021-06-30。
          BRIDGE project=P3 amount=1 due=2026-01-01                           | 列 due_date 的值 "2026-01-01" 晚于生效日所在五年规划期 | 规划期最后一日 2025-12-31。
          OCCUPY project=P2 account=RETAINED amount=1                         | 已暂停两高项目的此类业务                               | 370100 B1 2021-06-30。
          BRIDGE project=P3 amount=5 due=2022-01-01 schedule=2022-01-01:6     | 列 schedule 的值 "2022-01-01:6" 无法识别               | 合计等于 amount
          """)
  void inChinese(String command, String problem, String fact) {
    assertThat(rejected(command).message().zh())
        .contains(LedgerStory.expanded(problem))
        .contains(LedgerStory.expanded(fact));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FUND amount=11                                                      | is above what the cap of the policy leaves             | left under the cap, tce 370000:INCREMENT 10.0000.
          PURCHASE project=P3 kind=AUCTION amount=50.0001                     | is above what the cap of the policy leaves             | left under the cap, tce P3 50.0000.
          CAPACITY_EXIT city=370300 industry=25 kind=COKING amount=1          | has no share in force on the effective date            | no share for (city, kind, date) 370300 COKING 2021-07-01.
          BRIDGE project=P1 amount=1 due=2021-12-31                           | its level gets no bridge                               | level of the project CITY.
          BRIDGE project=P2 amount=1 due=2021-12-31                           | may neither purchase nor bridge                        | 370100 B1 2021-06-30.
          BRIDGE project=P3 amount=1 due=2026-01-01                           | is after the last day of the five-year plan            | last day of the plan 2025-12-31.
          BRIDGE project=P3 amount=5 due=2022-01-01 schedule=2022-01-01:6     | schedule                                               | add up to amount
          """)
  void inEnglish(String command, String problem, String fact) {
    assertThat(rejected(command).message().en())
        .contains(problem)
        .contains(LedgerStory.expanded(fact));
  }

  private CommandOutcome.Rejected rejected(String command) {
    return (CommandOutcome.Rejected)
        story.ledger.apply(story.command(command), LedgerStory.WRITTEN);
  }
}
