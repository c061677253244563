/**
 * All that forms declare, of whatever forms are registered. Come here to go over every measure,
 * rule or column: a list of forms anywhere else would miss one that a site adds.
 */
package cn.qianhu.contract.catalogue;
