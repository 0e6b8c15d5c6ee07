@NullMarked
package dev.aloi.carbon.billed;

import org.jspecify.annotations.NullMarked;
