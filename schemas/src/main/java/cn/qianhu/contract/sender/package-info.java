/** How events are handed to the broker, by whatever way they came in. */
package cn.qianhu.contract.sender;
