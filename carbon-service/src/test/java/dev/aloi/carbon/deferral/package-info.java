@NullMarked
package dev.aloi.carbon.deferral;

import org.jspecify.annotations.NullMarked;
