/** All that forms declare, of whatever forms are registered: what is not in here is nowhere. */
package cn.qianhu.contract.catalogue;
