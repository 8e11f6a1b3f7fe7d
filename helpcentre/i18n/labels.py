"""Words for the closed sets of a policy: what each value is called in a sentence."""

from __future__ import annotations

from enum import Enum

from helpcentre.rules.conditions import LineFlag, PaymentMethod, ReturnMethod, ShippingMethod
from helpcentre.rules.evidence import Evidence
from helpcentre.rules.policy.claims import ClaimBar, Outcome
from helpcentre.rules.policy.ordering import AmendRoute, NextBest
from helpcentre.rules.policy.refunds import RefundPart
from helpcentre.rules.policy.returns import ExchangeKind, GoodsCondition, NotLiable, RefusalGround
from helpcentre.rules.policy.shipping import LateStep, Payer
from helpcentre.rules.values import AmountBasis, Clock, SoftTime, YesNo


def N_(message: str) -> str:
    """Marks a message for extraction; it is translated where it is shown."""
    return message


LABELS: dict[Enum, str] = {
    Evidence.ORDER_NUMBER: N_("your order number"),
    Evidence.EMAIL: N_("your e-mail address"),
    Evidence.NAME: N_("your name"),
    Evidence.PHONE: N_("your phone number"),
    Evidence.DELIVERY_ADDRESS: N_("the delivery address"),
    Evidence.COUNTRY: N_("your country"),
    Evidence.DESCRIPTION: N_("a description of the problem"),
    Evidence.REASON: N_("your reason"),
    Evidence.ITEM_LIST: N_("a list of the items"),
    Evidence.MISSING_ITEM_LIST: N_("a list of the missing items"),
    Evidence.PHOTO_PARCEL: N_("photos of the parcel"),
    Evidence.PHOTO_ITEMS: N_("photos of the items you received"),
    Evidence.PHOTO_WHOLE_ITEM: N_("a photo of the whole item"),
    Evidence.PHOTO_FAULT: N_("a clear photo of the fault"),
    Evidence.PHOTO_LABELS: N_("photos of the labels and barcodes"),
    Evidence.PHOTO_CUSTOMISATION: N_("the picture for your customised item"),
    Evidence.COURIER_NOTE: N_("the remark you made on the delivery note"),
    Evidence.TRACKING_NUMBER: N_("the tracking number"),
    Evidence.CARRIER: N_("the name of the carrier"),
    Evidence.PROOF_OF_POSTAGE: N_("a tracked proof of postage"),
    Evidence.POST_OFFICE_ANSWER: N_("what your post office told you"),
    Evidence.PROOF_OF_PAYMENT: N_("a proof of payment"),
    Evidence.PAYPAL_ACCOUNT: N_("your PayPal account"),
    Evidence.PROMO_CODE: N_("the promo code"),
    Evidence.PRODUCT: N_("the product you want"),
    Evidence.PLATFORM: N_("the platform (Meta, Instagram or TikTok)"),
    Evidence.HANDLE: N_("your handle on that platform"),
    Evidence.RETURN_FORM: N_("the printed return form"),
    Evidence.PRODUCT_DETAILS: N_("details of the products"),
    GoodsCondition.UNDAMAGED: N_("undamaged"),
    GoodsCondition.COMPLETE: N_("complete with all parts"),
    GoodsCondition.ORIGINAL_PACKAGING: N_("in the original packaging"),
    GoodsCondition.PROTECTIVE_PACKAGING: N_("well protected in the parcel"),
    GoodsCondition.UNWASHED: N_("unwashed"),
    GoodsCondition.UNWORN: N_("unworn"),
    GoodsCondition.UNALTERED: N_("unaltered"),
    GoodsCondition.ORIGINAL_CONDITION: N_("in their original condition"),
    GoodsCondition.TAGS_ATTACHED: N_("with the tags still attached"),
    LineFlag.FINAL_SALE: N_("final sale items"),
    LineFlag.MARKED_NON_RETURNABLE: N_("items marked as non-returnable on their product page"),
    LineFlag.CUSTOM_SIZE: N_("items made in a custom size"),
    LineFlag.PERSONALISED: N_("personalised items"),
    LineFlag.MADE_TO_ORDER: N_("items made to order"),
    LineFlag.SEALED_HYGIENE: N_("sealed hygiene items that were opened"),
    LineFlag.GIFT_CARD: N_("gift cards"),
    PaymentMethod.ONLINE: N_("online payment"),
    PaymentMethod.BANK_TRANSFER: N_("bank transfer"),
    PaymentMethod.E_CHEQUE: N_("e-cheque"),
    ShippingMethod.FLAT_RATE: N_("flat-rate mail"),
    ShippingMethod.EXPRESS: N_("express delivery"),
    ReturnMethod.SELF_SENDING: N_("sending it back yourself"),
    ReturnMethod.SHOP_LABEL: N_("our return label"),
    Outcome.FULL_REFUND_WITH_SHIPPING: N_("a full refund including shipping"),
    Outcome.REFUND: N_("a refund"),
    Outcome.RESEND: N_("a new delivery"),
    Outcome.EXCHANGE: N_("an exchange"),
    Outcome.CHECK: N_("a check of your case"),
    ClaimBar.WRONG_ADDRESS: N_("a wrong delivery address"),
    ClaimBar.NO_PROOF_OF_POSTAGE: N_("a missing proof of postage"),
    AmendRoute.CONFIRMATION_MAIL: N_("the button in your order confirmation e-mail"),
    AmendRoute.THANK_YOU_PAGE: N_("the thank-you page right after your purchase"),
    AmendRoute.ACCOUNT_ORDER_PAGE: N_("the order page in your account"),
    AmendRoute.CUSTOMER_SERVICE: N_("a message to our customer service"),
    NextBest.CANCEL: N_("cancel the order"),
    NextBest.REORDER: N_("place a new order"),
    NextBest.RETURN: N_("return the items"),
    NextBest.EXCHANGE: N_("exchange the items"),
    RefundPart.ITEM_PRICE: N_("the price you paid for the items"),
    RefundPart.ITEM_TAX: N_("the taxes on the items"),
    RefundPart.SHIPPING: N_("shipping fees"),
    RefundPart.SHIPPING_INSURANCE: N_("shipping insurance"),
    RefundPart.SHIPPING_TAX: N_("taxes on shipping"),
    RefundPart.LABEL_FEE: N_("the fee for our return label"),
    RefundPart.RESTOCKING_FEE: N_("a restocking fee, if there is one"),
    RefundPart.RETURN_POSTAGE: N_("the postage for your return"),
    ExchangeKind.SIZE: N_("another size"),
    RefusalGround.UNACCEPTABLE_CONDITION: N_("items in an unacceptable condition (worn, altered, washed or damaged)"),
    RefusalGround.NO_PRIOR_NOTICE: N_("parcels that we were not told about"),
    RefusalGround.SUSPECTED_FRAUD: N_("an unusual number of returns that points to fraud"),
    RefusalGround.HISTORY_OF_WORN_RETURNS: N_(
        "an unusual number of returns with worn, altered, washed, damaged or missing items"
    ),
    RefusalGround.BULK_ORDER_OF_VARIATIONS: N_("bulk orders of one item in many sizes or variations"),
    NotLiable.LOST_ON_THE_WAY_BACK: N_("parcels lost or damaged on their way back to us"),
    NotLiable.CHEMICALS: N_("damage by chemicals or other corrosive substances"),
    NotLiable.MISUSE: N_("damage by misuse, rough handling or poor care"),
    NotLiable.OXIDATION: N_("silver that darkens with time"),
    NotLiable.POOR_PACKAGING: N_("items lost or damaged because of poor packaging"),
    LateStep.LOCAL_POST_OFFICE: N_("your local post office"),
    LateStep.CUSTOMER_SERVICE: N_("our customer service"),
    Payer.CUSTOMER: N_("the customer"),
    Payer.SHOP: N_("the shop"),
    AmountBasis.GOODS_AFTER_DISCOUNTS: N_("the price of the goods after discounts, without shipping"),
    AmountBasis.GOODS_BEFORE_DISCOUNTS: N_("the price of the goods before discounts, without shipping"),
    AmountBasis.ORDER_TOTAL: N_("the total of the order"),
    SoftTime.IMMEDIATELY: N_("immediately"),
    SoftTime.AS_SOON_AS_POSSIBLE: N_("as soon as possible"),
    SoftTime.A_FEW_DAYS: N_("a few days"),
    YesNo.YES: N_("yes"),
    YesNo.NO: N_("no"),
    Clock.ORDER_PLACED: N_("your order"),
    Clock.DISPATCHED: N_("dispatch"),
    Clock.DELIVERED: N_("delivery"),
    Clock.SUPPOSED_DELIVERY: N_("the supposed delivery"),
    Clock.FORM_RECEIVED: N_("the day you receive the return form"),
    Clock.RETURN_RECEIVED: N_("the arrival of your return"),
    Clock.RETURN_PROCESSED: N_("the processing of your return"),
    Clock.STATEMENT_SENT: N_("the day you tell us"),
    Clock.FAILED_ATTEMPT: N_("the last delivery attempt"),
}

SINCE: dict[Clock, str] = {
    Clock.ORDER_PLACED: N_("%(period)s from your order"),
    Clock.DISPATCHED: N_("%(period)s from dispatch"),
    Clock.DELIVERED: N_("%(period)s from delivery"),
    Clock.SUPPOSED_DELIVERY: N_("%(period)s from the supposed delivery"),
    Clock.FORM_RECEIVED: N_("%(period)s from the day you receive the return form"),
    Clock.RETURN_RECEIVED: N_("%(period)s from the arrival of your return"),
    Clock.RETURN_PROCESSED: N_("%(period)s from the processing of your return"),
    Clock.STATEMENT_SENT: N_("%(period)s from the day you tell us"),
    Clock.FAILED_ATTEMPT: N_("%(period)s from the last delivery attempt"),
}

NUMBERS: tuple[str, ...] = (
    N_("none"),
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
)
