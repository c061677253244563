package cn.qianhu.contract.form;

/**
 * Why a record does not count ("domain, Reports" and "domain, Quota ledger"). Of the reasons of the
 * field rules the first that applies is given, in the order of the constants.
 */
public enum Reason {
  MALFORMED,
  MISPLACED,
  BAD_IDENTIFIER,
  UNKNOWN_CODE,
  OUT_OF_RANGE,
  INCONSISTENT,
  UNKNOWN_ENTERPRISE,
  UNKNOWN_PROJECT,

  // Of commands to the quota ledger only.
  DUPLICATE,
  OUT_OF_ORDER,
  CITY_SUSPENDED,
  CITY_DISQUALIFIED,
  BELOW_OCCUPIED,
  RESTRICTED_SOURCE,
  NOT_TWO_HIGH,
  CAP_EXCEEDED,
  UNKNOWN_BRIDGE,
  OVER_NEED,
  OVER_DEBT,
  OVER_OCCUPIED,
  INSUFFICIENT
}
