/** How a content is known again without being kept. */
package cn.qianhu.contract.digest;
