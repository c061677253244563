package cn.qianhu.contract.code;

import java.util.Arrays;
import java.util.function.Predicate;

/** The closed lists of codes that figures and records are written with. */
public final class CodeLists {

  public static final CodeList SCOPE = CodeList.of("scope", Scope.values());

  /** The lists that an enterprise may stand on. */
  public static final CodeList ENTERPRISE_SCOPE =
      CodeList.of("enterprise_scope", scopes(Scope::isEnterpriseScope));

  /** Scopes of projects. */
  public static final CodeList PROJECT_SCOPE =
      CodeList.of("project_scope", scopes(Scope::isProjectLevel));

  public static final CodeList FLOW = CodeList.of("flow", Flow.values());
  public static final CodeList PROJECT_STATUS =
      CodeList.of("project_status", ProjectStatus.values());
  public static final CodeList LIGHT = CodeList.of("light", Light.values());
  public static final CodeList STATUS = CodeList.of("status", FigureStatus.values());

  public static final CodeList TARGET_STATE = CodeList.of("target_state", TargetState.values());

  /** The commands to the quota ledger. */
  public static final CodeList COMMAND =
      CodeList.named("command")
          .with("FUND", "国家下达", "funding")
          .with("ALLOCATE", "分配", "allocation")
          .with("RECALL", "收回", "recall")
          .with("NEW_ENERGY", "新能源指标入账", "new energy")
          .with("CAPACITY_EXIT", "产能退出", "capacity exit")
          .with("APPROVE", "项目批复", "approval")
          .with("AMEND", "批复调整", "amendment")
          .with("OCCUPY", "占用", "occupation")
          .with("PURCHASE", "购买", "purchase")
          .with("BRIDGE", "过桥", "bridge")
          .with("REPAY", "归还过桥", "repayment")
          .with("RELEASE", "释放", "release")
          .with("BUDGET", "用能预算", "budget");

  /** Kinds of a command, where several of one type differ by it. */
  public static final CodeList COMMAND_KIND =
      CodeList.named("command_kind")
          .with("OFFSHORE_WIND", "海上风电", "offshore wind")
          .with("NUCLEAR", "核电", "nuclear power")
          .with("PHOTOVOLTAIC", "光伏", "photovoltaics")
          .with("OTHER_RENEWABLE", "其他可再生能源", "other renewable energy")
          .with("APPLICATION", "依申请", "upon application")
          .with("AUCTION", "竞购", "by auction")
          .with("COKING", "焦化", "coking")
          .with("COAL_POWER", "煤电", "coal power")
          .with("OTHER_TWO_HIGH", "其他两高", "other two-high");

  /** The levels of approval of a project, which decide where its quota may come from. */
  public static final CodeList PROJECT_LEVEL =
      CodeList.named("project_level")
          .with("NATIONAL", "国家级", "national")
          .with("PROVINCIAL", "省级", "provincial")
          .with("CITY", "市级", "city");

  /** The second part of the name of a quota account, or the holder outside. */
  public static final CodeList ACCOUNT =
      CodeList.named("account")
          .with("INCREMENT", "增量指标", "increment")
          .with("NEW_ENERGY", "新能源指标", "new energy")
          .with("RETAINED", "自留指标", "retained")
          .with("RESERVE", "收储指标", "reserve")
          .with("BRIDGE_CLAIM", "过桥应收", "bridge claim")
          .with("BRIDGE_DEBT", "过桥应还", "bridge debt")
          .with("OCCUPIED", "项目占用", "occupied")
          .with("EXTERNAL", "外部", "outside")
          .with("STATE", "国家下达", "from the state")
          .with("CAPACITY", "产能退出", "capacity exit");

  private CodeLists() {}

  private static Scope[] scopes(Predicate<Scope> which) {
    return Arrays.stream(Scope.values()).filter(which).toArray(Scope[]::new);
  }
}
