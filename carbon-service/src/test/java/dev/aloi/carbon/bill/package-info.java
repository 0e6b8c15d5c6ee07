@NullMarked
package dev.aloi.carbon.bill;

import org.jspecify.annotations.NullMarked;
