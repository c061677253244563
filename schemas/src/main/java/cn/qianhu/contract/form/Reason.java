package cn.qianhu.contract.form;

/**
 * Why a record does not count ("domain, Reports" and "domain, Quota ledger"). Of the reasons of the
 * field rules the first that applies is given, in the order of the constants. A signature that does
 * not fit its record is found before them; one by a key that is not registered for the enterprise
 * is found with {@link #UNSIGNED}, when all else is well.
 */
public enum Reason {
  MALFORMED,
  MISPLACED,
  BAD_SIGNATURE,
  BAD_IDENTIFIER,
  UNKNOWN_CODE,
  OUT_OF_RANGE,
  INCONSISTENT,
  UNKNOWN_ENTERPRISE,
  UNSIGNED,
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
