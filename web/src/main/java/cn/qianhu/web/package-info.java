/**
 * What all HTTP servers of the product share: where they listen, which limits they keep, who asks,
 * and how they refuse. Come here before opening a port or writing a handler.
 */
package cn.qianhu.web;
