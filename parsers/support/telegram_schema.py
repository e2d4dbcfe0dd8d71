"""The constructors that a message, its media, its reactions and what a service message tells are made of.

A line is a constructor as the schema publishes it: name, number, fields, type. Marks that nothing is made of are left
out, for they have no bytes and no part in the number, the CRC32 of the line; a user ends behind the phone number.
Lines whose numbers begin with 555555 are objects of the Android application's own, which have numbers of its choice.
Reference: core.telegram.org/schema by layers, as mtproto-mitm 0.2.4 (layers to 221) and kurigram 2.2.21 to 2.2.26 (224,
225, 228, 229) state them, and layer 222 as core.telegram.org/constructor/message; Telegram-Android, TLRPC.
"""

LINES = """
birthday#6c8e1e06 flags:# day:int month:int year:flags.0?int = Birthday
botApp#95fcd1d6 flags:# id:long access_hash:long short_name:string title:string description:string photo:Photo
 document:flags.0?Document hash:long = BotApp
botAppNotModified#5da674b7 = BotApp
buttonTypeDefault#c9dd90e9 = ButtonType
buttonTypeRequestGeoLocation#9beee140 = ButtonType
buttonTypeRequestPeer#4f58a237 flags:# button_id:int peer_type:RequestPeerType max_quantity:int = ButtonType
buttonTypeRequestPhone#df3d36f9 = ButtonType
buttonTypeRequestPoll#aacfff84 flags:# quiz:flags.0?Bool = ButtonType
buttonTypeSimpleWebView#c01a597a url:string = ButtonType
chatAdminRights#5fb224d5 flags:# = ChatAdminRights
chatTheme#c3dffc04 emoticon:string = ChatTheme
decryptedMessageActionDeleteMessages#65614304 random_ids:Vector<long> = DecryptedMessageAction
decryptedMessageActionFlushHistory#6719e45c = DecryptedMessageAction
decryptedMessageActionNotifyLayer#f3048883 layer:int = DecryptedMessageAction
decryptedMessageActionReadMessages#0c4f40be random_ids:Vector<long> = DecryptedMessageAction
decryptedMessageActionScreenshotMessages#8ac1f475 random_ids:Vector<long> = DecryptedMessageAction
decryptedMessageActionSetMessageTTL#a1733aec ttl_seconds:int = DecryptedMessageAction
document#1e87342b flags:# id:long access_hash:long file_reference:bytes date:int mime_type:string size:int
 thumbs:flags.0?Vector<PhotoSize> video_thumbs:flags.1?Vector<VideoSize> dc_id:int
 attributes:Vector<DocumentAttribute> = Document
document#59534e4c id:long access_hash:long file_reference:bytes date:int mime_type:string size:int thumb:PhotoSize
 dc_id:int attributes:Vector<DocumentAttribute> = Document
document#87232bc7 id:long access_hash:long date:int mime_type:string size:int thumb:PhotoSize dc_id:int version:int
 attributes:Vector<DocumentAttribute> = Document
document#8fd4c4d8 flags:# id:long access_hash:long file_reference:bytes date:int mime_type:string size:long
 thumbs:flags.0?Vector<PhotoSize> video_thumbs:flags.1?Vector<VideoSize> dc_id:int
 attributes:Vector<DocumentAttribute> = Document
document#9ba29cc1 flags:# id:long access_hash:long file_reference:bytes date:int mime_type:string size:int
 thumbs:flags.0?Vector<PhotoSize> dc_id:int attributes:Vector<DocumentAttribute> = Document
document#9efc6326 id:long access_hash:long user_id:int date:int file_name:string mime_type:string size:int
 thumb:PhotoSize dc_id:int = Document
document#ca84c039 id:long access_hash:long file_reference:bytes date:int mime_type:string size:int thumb:PhotoSize
 dc_id:int version:int attributes:Vector<DocumentAttribute> = Document
document#f9a39f4f id:long access_hash:long date:int mime_type:string size:int thumb:PhotoSize dc_id:int
 attributes:Vector<DocumentAttribute> = Document
documentAttributeAnimated#11b58939 = DocumentAttribute
documentAttributeAudio#051448e5 duration:int = DocumentAttribute
documentAttributeAudio#9852f9c6 flags:# voice:flags.10?true duration:int title:flags.0?string performer:flags.1?string
 waveform:flags.2?bytes = DocumentAttribute
documentAttributeAudio#ded218e0 duration:int title:string performer:string = DocumentAttribute
documentAttributeCustomEmoji#fd149899 flags:# alt:string stickerset:InputStickerSet = DocumentAttribute
documentAttributeFilename#15590068 file_name:string = DocumentAttribute
documentAttributeHasStickers#9801d2f7 = DocumentAttribute
documentAttributeImageSize#6c37c15c w:int h:int = DocumentAttribute
documentAttributeSticker#3a556302 alt:string stickerset:InputStickerSet = DocumentAttribute
documentAttributeSticker#6319d612 flags:# alt:string stickerset:InputStickerSet mask_coords:flags.0?MaskCoords =
 DocumentAttribute
documentAttributeSticker#994c9882 alt:string = DocumentAttribute
documentAttributeVideo#0ef02ce6 flags:# round_message:flags.0?true duration:int w:int h:int = DocumentAttribute
documentAttributeVideo#17399fad flags:# round_message:flags.0?true duration:double w:int h:int
 preload_prefix_size:flags.2?int video_start_ts:flags.4?double = DocumentAttribute
documentAttributeVideo#43c57c48 flags:# round_message:flags.0?true duration:double w:int h:int
 preload_prefix_size:flags.2?int video_start_ts:flags.4?double video_codec:flags.5?string = DocumentAttribute
documentAttributeVideo#5910cccb duration:int w:int h:int = DocumentAttribute
documentAttributeVideo#d38ff1c2 flags:# round_message:flags.0?true duration:double w:int h:int
 preload_prefix_size:flags.2?int = DocumentAttribute
documentEmpty#36f8c871 id:long = Document
documentEncrypted#55555556 id:long access_hash:long user_id:int date:int file_name:string mime_type:string size:int
 thumb:PhotoSize dc_id:int key:bytes iv:bytes = Document
documentEncrypted#55555558 id:long access_hash:long date:int mime_type:string size:int thumb:PhotoSize dc_id:int
 attributes:Vector<DocumentAttribute> key:bytes iv:bytes = Document
factCheck#b89bfccf flags:# country:flags.1?string text:flags.1?TextWithEntities hash:long = FactCheck
fileEncryptedLocation#55555554 dc_id:int volume_id:long local_id:int secret:long key:bytes iv:bytes = FileLocation
fileLocation#091d11eb dc_id:int volume_id:long local_id:int secret:long file_reference:bytes = FileLocation
fileLocation#53d69076 dc_id:int volume_id:long local_id:int secret:long = FileLocation
fileLocationToBeDeprecated#bc7fc6cd volume_id:long local_id:int = FileLocation
fileLocationUnavailable#7c596b46 volume_id:long local_id:int secret:long = FileLocation
game#bdf9653b flags:# id:long access_hash:long short_name:string title:string description:string photo:Photo
 document:flags.0?Document = Game
geoPoint#0296f104 long:double lat:double access_hash:long = GeoPoint
geoPoint#2049d70c long:double lat:double = GeoPoint
geoPoint#b2a2f663 flags:# long:double lat:double access_hash:long accuracy_radius:flags.0?int = GeoPoint
geoPointEmpty#1117dd5f = GeoPoint
inlineButtonTypeBuy#48bad7a5 = InlineButtonType
inlineButtonTypeCallback#2955bc38 flags:# data:bytes = InlineButtonType
inlineButtonTypeCopy#b41d3272 copy_text:string = InlineButtonType
inlineButtonTypeDisabled#a438619d = InlineButtonType
inlineButtonTypeGame#5cd3709d = InlineButtonType
inlineButtonTypeSwitchInline#93773ff5 flags:# query:string peer_types:flags.1?Vector<InlineQueryPeerType> =
 InlineButtonType
inlineButtonTypeUrl#eca4f8d4 url:string = InlineButtonType
inlineButtonTypeUrlAuth#bfd02da2 flags:# fwd_text:flags.0?string url:string button_id:int = InlineButtonType
inlineButtonTypeUserProfile#3fa33fcf user_id:long = InlineButtonType
inlineButtonTypeWebView#3bcab5b4 url:string = InlineButtonType
inlineQueryPeerTypeBotPM#0e3b2d0c = InlineQueryPeerType
inlineQueryPeerTypeBroadcast#6334ee9a = InlineQueryPeerType
inlineQueryPeerTypeChat#d766c50a = InlineQueryPeerType
inlineQueryPeerTypeMegagroup#5ec4be43 = InlineQueryPeerType
inlineQueryPeerTypePM#833c0fac = InlineQueryPeerType
inlineQueryPeerTypeSameBotPM#3081ed9d = InlineQueryPeerType
inputGroupCall#d8aa840f id:long access_hash:long = InputGroupCall
inputGroupCallInviteMessage#8c10603f msg_id:int = InputGroupCall
inputGroupCallSlug#fe06823f slug:string = InputGroupCall
inputStickerSetAnimatedEmoji#028703c8 = InputStickerSet
inputStickerSetAnimatedEmojiAnimations#0cde3739 = InputStickerSet
inputStickerSetDice#79e21a53 = InputStickerSet
inputStickerSetDice#e67f520e emoticon:string = InputStickerSet
inputStickerSetEmojiChannelDefaultStatuses#49748553 = InputStickerSet
inputStickerSetEmojiDefaultStatuses#29d0f5ee = InputStickerSet
inputStickerSetEmojiDefaultTopicIcons#44c1f8e9 = InputStickerSet
inputStickerSetEmojiGenericAnimations#04c4d4ce = InputStickerSet
inputStickerSetEmpty#ffb62b95 = InputStickerSet
inputStickerSetID#9de7a269 id:long access_hash:long = InputStickerSet
inputStickerSetPremiumGifts#c88b3b02 = InputStickerSet
inputStickerSetShortName#861cc8a0 short_name:string = InputStickerSet
inputStickerSetTonGifts#1cf671a0 = InputStickerSet
keyboardButton#2f67a72f flags:# style:flags.10?KeyboardButtonStyle text:string type:ButtonType = KeyboardButton
keyboardButton#7d170cff flags:# style:flags.10?KeyboardButtonStyle text:string = KeyboardButton
keyboardButton#a2fa4880 text:string = KeyboardButton
keyboardButtonBuy#3fa53905 flags:# style:flags.10?KeyboardButtonStyle text:string = KeyboardButton
keyboardButtonBuy#afd93fbb text:string = KeyboardButton
keyboardButtonCallback#35bbdb6b flags:# text:string data:bytes = KeyboardButton
keyboardButtonCallback#683a5e46 text:string data:bytes = KeyboardButton
keyboardButtonCallback#e62bc960 flags:# style:flags.10?KeyboardButtonStyle text:string data:bytes = KeyboardButton
keyboardButtonCopy#75d2698e text:string copy_text:string = KeyboardButton
keyboardButtonCopy#bcc4af10 flags:# style:flags.10?KeyboardButtonStyle text:string copy_text:string = KeyboardButton
keyboardButtonGame#28fc3164 text:string game_title:string game_id:int start_param:string = KeyboardButton
keyboardButtonGame#50f41ccf text:string = KeyboardButton
keyboardButtonGame#89c590f9 flags:# style:flags.10?KeyboardButtonStyle text:string = KeyboardButton
keyboardButtonRequestGeoLocation#aa40f94d flags:# style:flags.10?KeyboardButtonStyle text:string = KeyboardButton
keyboardButtonRequestGeoLocation#fc796b3f text:string = KeyboardButton
keyboardButtonRequestPeer#0d0b468c text:string button_id:int peer_type:RequestPeerType = KeyboardButton
keyboardButtonRequestPeer#53d7bfd8 text:string button_id:int peer_type:RequestPeerType max_quantity:int =
 KeyboardButton
keyboardButtonRequestPeer#5b0f15f5 flags:# style:flags.10?KeyboardButtonStyle text:string button_id:int
 peer_type:RequestPeerType max_quantity:int = KeyboardButton
keyboardButtonRequestPhone#417efd8f flags:# style:flags.10?KeyboardButtonStyle text:string = KeyboardButton
keyboardButtonRequestPhone#b16a6c29 text:string = KeyboardButton
keyboardButtonRequestPoll#7a11d782 flags:# style:flags.10?KeyboardButtonStyle quiz:flags.0?Bool text:string =
 KeyboardButton
keyboardButtonRequestPoll#bbc7515d flags:# quiz:flags.0?Bool text:string = KeyboardButton
keyboardButtonRow#77608b83 buttons:Vector<KeyboardButton> = KeyboardButtonRow
keyboardButtonSimpleWebView#a0c0505c text:string url:string = KeyboardButton
keyboardButtonSimpleWebView#e15c4370 flags:# style:flags.10?KeyboardButtonStyle text:string url:string =
 KeyboardButton
keyboardButtonStyle#4fdd3430 flags:# icon:flags.3?long = KeyboardButtonStyle
keyboardButtonSwitchInline#0568a748 flags:# text:string query:string = KeyboardButton
keyboardButtonSwitchInline#93b9fbb5 flags:# text:string query:string peer_types:flags.1?Vector<InlineQueryPeerType> =
 KeyboardButton
keyboardButtonSwitchInline#991399fc flags:# style:flags.10?KeyboardButtonStyle text:string query:string
 peer_types:flags.1?Vector<InlineQueryPeerType> = KeyboardButton
keyboardButtonSwitchInline#ea1b7a14 text:string query:string = KeyboardButton
keyboardButtonUrl#258aff05 text:string url:string = KeyboardButton
keyboardButtonUrl#d80c25ec flags:# style:flags.10?KeyboardButtonStyle text:string url:string = KeyboardButton
keyboardButtonUrlAuth#10b78d29 flags:# text:string fwd_text:flags.0?string url:string button_id:int = KeyboardButton
keyboardButtonUrlAuth#f51006f9 flags:# style:flags.10?KeyboardButtonStyle text:string fwd_text:flags.0?string
 url:string button_id:int = KeyboardButton
keyboardButtonUserProfile#308660c1 text:string user_id:long = KeyboardButton
keyboardButtonUserProfile#c0fd5d09 flags:# style:flags.10?KeyboardButtonStyle text:string user_id:long =
 KeyboardButton
keyboardButtonWebView#13767230 text:string url:string = KeyboardButton
keyboardButtonWebView#e846b1a0 flags:# style:flags.10?KeyboardButtonStyle text:string url:string = KeyboardButton
keyboardInlineButton#11c1a322 flags:# style:flags.10?KeyboardButtonStyle text:string type:InlineButtonType =
 KeyboardInlineButton
keyboardInlineButtonRow#19420af6 buttons:Vector<KeyboardInlineButton> = KeyboardInlineButtonRow
maskCoords#aed6dbb2 n:int x:double y:double zoom:double = MaskCoords
message#1e4c8a69 flags:# out:flags.1?true id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int peer_id:Peer
 saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int =
 Message
message#2357bf25 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int = Message
message#38116ee0 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?long reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int =
 Message
message#3ae56482 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 from_rank:flags2.12?string peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?long via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int
 message:string media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity>
 views:flags.10?int forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int
 post_author:flags.16?string grouped_id:flags.17?long reactions:flags.20?MessageReactions
 restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int
 effect:flags2.2?long factcheck:flags2.3?FactCheck report_delivery_until_date:flags2.5?int
 paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost schedule_repeat_period:flags2.10?int
 summary_from_language:flags2.11?string = Message
message#44f9b43d flags:# out:flags.1?true id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to_msg_id:flags.3?int date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int edit_date:flags.15?int
 post_author:flags.16?string grouped_id:flags.17?long = Message
message#452c0e65 flags:# out:flags.1?true id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to_msg_id:flags.3?int date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int edit_date:flags.15?int
 post_author:flags.16?string grouped_id:flags.17?long restriction_reason:flags.22?Vector<RestrictionReason> = Message
message#58ae39c9 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 restriction_reason:flags.22?Vector<RestrictionReason> = Message
message#7600b9d3 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 from_rank:flags2.12?string peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?long via_business_bot_id:flags2.0?long guestchat_via_from:flags2.19?Peer
 reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int
 quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost
 schedule_repeat_period:flags2.10?int summary_from_language:flags2.11?string rich_message:flags2.13?RichMessage =
 Message
message#76bec211 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer saved_peer_id:flags.28?Peer
 fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long reply_to:flags.3?MessageReplyHeader date:int
 message:string media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity>
 views:flags.10?int forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int
 post_author:flags.16?string grouped_id:flags.17?long reactions:flags.20?MessageReactions
 restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int = Message
message#85d6cbe2 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?long reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int = Message
message#90dddc11 flags:# out:flags.1?true id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to_msg_id:flags.3?int date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int edit_date:flags.15?int
 post_author:flags.16?string = Message
message#94345242 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck =
 Message
message#95ef6f2b flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 from_rank:flags2.12?string peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?long via_business_bot_id:flags2.0?long guestchat_via_from:flags2.19?Peer
 reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int
 quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost
 schedule_repeat_period:flags2.10?int summary_from_language:flags2.11?string = Message
message#96fdbbe9 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int = Message
message#9815cec8 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost =
 Message
message#9cb490e9 flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost
 schedule_repeat_period:flags2.10?int summary_from_language:flags2.11?string = Message
message#a66c7efc flags:# out:flags.1?true id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int peer_id:Peer
 saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int
 quick_reply_shortcut_id:flags.30?int = Message
message#b92f76cf flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long suggested_post:flags2.7?SuggestedPost
 schedule_repeat_period:flags2.10?int = Message
message#bce383d2 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to:flags.3?MessageReplyHeader date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int forwards:flags.10?int
 replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string grouped_id:flags.17?long
 restriction_reason:flags.22?Vector<RestrictionReason> ttl_period:flags.25?int = Message
message#bde09c2e flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long = Message
message#c09be45f flags:# out:flags.1?true id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?MessageFwdHeader
 via_bot_id:flags.11?int reply_to_msg_id:flags.3?int date:int message:string media:flags.9?MessageMedia
 reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int edit_date:flags.15?int =
 Message
message#eabcdd4d flags:# out:flags.1?true flags2:# id:int from_id:flags.8?Peer from_boosts_applied:flags.29?int
 peer_id:Peer saved_peer_id:flags.28?Peer fwd_from:flags.2?MessageFwdHeader via_bot_id:flags.11?long
 via_business_bot_id:flags2.0?long reply_to:flags.3?MessageReplyHeader date:int message:string
 media:flags.9?MessageMedia reply_markup:flags.6?ReplyMarkup entities:flags.7?Vector<MessageEntity> views:flags.10?int
 forwards:flags.10?int replies:flags.23?MessageReplies edit_date:flags.15?int post_author:flags.16?string
 grouped_id:flags.17?long reactions:flags.20?MessageReactions restriction_reason:flags.22?Vector<RestrictionReason>
 ttl_period:flags.25?int quick_reply_shortcut_id:flags.30?int effect:flags2.2?long factcheck:flags2.3?FactCheck
 report_delivery_until_date:flags2.5?int paid_message_stars:flags2.6?long = Message
messageActionAttachMenuBotAllowed#e7e75f97 = MessageAction
messageActionBoostApply#cc02aa6d boosts:int = MessageAction
messageActionBotAllowed#abe9affe domain:string = MessageAction
messageActionBotAllowed#c516d679 flags:# domain:flags.0?string app:flags.2?BotApp = MessageAction
messageActionChangeCommunity#5d20bae8 flags:# community_id:flags.0?long = MessageAction
messageActionChangeCreator#e188503b new_creator_id:long = MessageAction
messageActionChannelCreate#95d2ac92 title:string = MessageAction
messageActionChannelMigrateFrom#b055eaee title:string chat_id:int = MessageAction
messageActionChannelMigrateFrom#ea3948e9 title:string chat_id:long = MessageAction
messageActionChatAddUser#15cefd00 users:Vector<long> = MessageAction
messageActionChatAddUser#488a7337 users:Vector<int> = MessageAction
messageActionChatAddUser#5e3cfc4b user_id:int = MessageAction
messageActionChatCreate#a6638b9a title:string users:Vector<int> = MessageAction
messageActionChatCreate#bd47cbad title:string users:Vector<long> = MessageAction
messageActionChatDeletePhoto#95e3fbef = MessageAction
messageActionChatDeleteUser#a43f30cc user_id:long = MessageAction
messageActionChatDeleteUser#b2ae9b0c user_id:int = MessageAction
messageActionChatEditPhoto#7fcb13a8 photo:Photo = MessageAction
messageActionChatEditTitle#b5a1ce5a title:string = MessageAction
messageActionChatJoinedByLink#031224c3 inviter_id:long = MessageAction
messageActionChatJoinedByLink#f89cf5e8 inviter_id:int = MessageAction
messageActionChatJoinedByRequest#ebbca3cb = MessageAction
messageActionChatJoinedViaCommunity#4a8bfe80 community_id:long = MessageAction
messageActionChatMigrateTo#51bdb021 channel_id:int = MessageAction
messageActionChatMigrateTo#e1037f92 channel_id:long = MessageAction
messageActionConferenceCall#2ffe2f7a flags:# video:flags.4?true call_id:long duration:flags.2?int
 other_participants:flags.3?Vector<Peer> = MessageAction
messageActionConferenceCall#ff397dea flags:# call_id:long slug:string duration:flags.2?int
 other_participants:flags.3?Vector<Peer> = MessageAction
messageActionContactSignUp#70ef8294 flags:# = MessageAction
messageActionContactSignUp#f3f25f76 = MessageAction
messageActionCreatedBroadcastList#55555557 = MessageAction
messageActionCustomAction#fae69f56 message:string = MessageAction
messageActionEmpty#b6aef7b0 = MessageAction
messageActionGameScore#3a14cfa5 game_id:int score:int = MessageAction
messageActionGameScore#92a72876 game_id:long score:int = MessageAction
messageActionGeoProximityReached#98e0d697 from_id:Peer to_id:Peer distance:int = MessageAction
messageActionGiftCode#31c48347 flags:# boost_peer:flags.1?Peer days:int slug:string currency:flags.2?string
 amount:flags.2?long crypto_currency:flags.3?string crypto_amount:flags.3?long message:flags.4?TextWithEntities =
 MessageAction
messageActionGiftCode#56d03994 flags:# boost_peer:flags.1?Peer months:int slug:string currency:flags.2?string
 amount:flags.2?long crypto_currency:flags.3?string crypto_amount:flags.3?long message:flags.4?TextWithEntities =
 MessageAction
messageActionGiftCode#678c2e09 flags:# boost_peer:flags.1?Peer months:int slug:string currency:flags.2?string
 amount:flags.2?long crypto_currency:flags.3?string crypto_amount:flags.3?long = MessageAction
messageActionGiftCode#d2cfdb0e flags:# boost_peer:flags.1?Peer months:int slug:string = MessageAction
messageActionGiftPremium#48e91302 flags:# currency:string amount:long days:int crypto_currency:flags.0?string
 crypto_amount:flags.0?long message:flags.1?TextWithEntities = MessageAction
messageActionGiftPremium#6c6274fa flags:# currency:string amount:long months:int crypto_currency:flags.0?string
 crypto_amount:flags.0?long message:flags.1?TextWithEntities = MessageAction
messageActionGiftPremium#aba0f5c6 currency:string amount:long months:int = MessageAction
messageActionGiftPremium#c83d6aec flags:# currency:string amount:long months:int crypto_currency:flags.0?string
 crypto_amount:flags.0?long = MessageAction
messageActionGiftStars#45d5b021 flags:# currency:string amount:long stars:long crypto_currency:flags.0?string
 crypto_amount:flags.0?long transaction_id:flags.1?string = MessageAction
messageActionGiftTon#a8a3c699 flags:# currency:string amount:long crypto_currency:string crypto_amount:long
 transaction_id:flags.0?string = MessageAction
messageActionGiveawayLaunch#332ba9ed = MessageAction
messageActionGiveawayLaunch#a80f51e4 flags:# stars:flags.0?long = MessageAction
messageActionGiveawayResults#2a9fadc5 winners_count:int unclaimed_count:int = MessageAction
messageActionGiveawayResults#87e2f155 flags:# winners_count:int unclaimed_count:int = MessageAction
messageActionGroupCall#7a0d7f42 flags:# call:InputGroupCall duration:flags.0?int = MessageAction
messageActionGroupCallScheduled#b3a07661 call:InputGroupCall schedule_date:int = MessageAction
messageActionHistoryClear#9fbab604 = MessageAction
messageActionInviteToGroupCall#502f92f7 call:InputGroupCall users:Vector<long> = MessageAction
messageActionInviteToGroupCall#76b9f11a call:InputGroupCall users:Vector<int> = MessageAction
messageActionLoginUnknownLocation#555555f5 title:string address:string = MessageAction
messageActionManagedBotCreated#16605e3e bot_id:long = MessageAction
messageActionNewCreatorPending#b07ed085 new_creator_id:long = MessageAction
messageActionNoForwardsRequest#3e2793ba flags:# prev_value:Bool new_value:Bool = MessageAction
messageActionNoForwardsToggle#bf7d6572 prev_value:Bool new_value:Bool = MessageAction
messageActionPaidMessagesPrice#84b88578 flags:# stars:long = MessageAction
messageActionPaidMessagesPrice#bcd71419 stars:long = MessageAction
messageActionPaidMessagesRefunded#ac1f1fcd count:int stars:long = MessageAction
messageActionPaymentRefunded#41b3e202 flags:# peer:Peer currency:string total_amount:long payload:flags.0?bytes
 charge:PaymentCharge = MessageAction
messageActionPaymentSent#40699cd0 currency:string total_amount:long = MessageAction
messageActionPaymentSent#96163f56 flags:# currency:string total_amount:long invoice_slug:flags.0?string =
 MessageAction
messageActionPaymentSent#c624b16e flags:# currency:string total_amount:long invoice_slug:flags.0?string
 subscription_until_date:flags.4?int = MessageAction
messageActionPaymentSentMe#8f31b327 flags:# currency:string total_amount:long payload:bytes
 info:flags.0?PaymentRequestedInfo shipping_option_id:flags.1?string charge:PaymentCharge = MessageAction
messageActionPaymentSentMe#ffa00ccc flags:# currency:string total_amount:long payload:bytes
 info:flags.0?PaymentRequestedInfo shipping_option_id:flags.1?string charge:PaymentCharge
 subscription_until_date:flags.4?int = MessageAction
messageActionPhoneCall#80e11a7f flags:# video:flags.2?true call_id:long reason:flags.0?PhoneCallDiscardReason
 duration:flags.1?int = MessageAction
messageActionPinMessage#94bd38ed = MessageAction
messageActionPollAppendAnswer#9da1cd6c answer:PollAnswer = MessageAction
messageActionPollDeleteAnswer#399674dc answer:PollAnswer = MessageAction
messageActionPrizeStars#b00c47a2 flags:# stars:long transaction_id:string boost_peer:Peer giveaway_msg_id:int =
 MessageAction
messageActionRequestedPeer#31518e9b button_id:int peers:Vector<Peer> = MessageAction
messageActionRequestedPeer#fe77345d button_id:int peer:Peer = MessageAction
messageActionRequestedPeerSentMe#93b31848 button_id:int peers:Vector<RequestedPeer> = MessageAction
messageActionScreenshotTaken#4792929b = MessageAction
messageActionSecureValuesSent#d95c6154 types:Vector<SecureValueType> = MessageAction
messageActionSecureValuesSentMe#1b287353 values:Vector<SecureValue> credentials:SecureCredentialsEncrypted =
 MessageAction
messageActionSetChatTheme#aa786345 emoticon:string = MessageAction
messageActionSetChatTheme#b91bbd3a theme:ChatTheme = MessageAction
messageActionSetChatWallPaper#5060a3f4 flags:# wallpaper:WallPaper = MessageAction
messageActionSetChatWallPaper#bc44a927 wallpaper:WallPaper = MessageAction
messageActionSetMessagesTTL#3c134d7b flags:# period:int auto_setting_from:flags.0?long = MessageAction
messageActionSetMessagesTTL#aa1afbfd period:int = MessageAction
messageActionSetSameChatWallPaper#c0787d6d wallpaper:WallPaper = MessageAction
messageActionStarGift#08557637 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long =
 MessageAction
messageActionStarGift#4717e8a4 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long
 upgrade_msg_id:flags.5?int upgrade_stars:flags.8?long from_id:flags.11?Peer peer:flags.12?Peer saved_id:flags.12?long
 = MessageAction
messageActionStarGift#9bb3ef44 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:long =
 MessageAction
messageActionStarGift#d8f4f0a7 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long
 upgrade_msg_id:flags.5?int upgrade_stars:flags.8?long = MessageAction
messageActionStarGift#db596550 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long
 upgrade_msg_id:flags.5?int upgrade_stars:flags.8?long from_id:flags.11?Peer peer:flags.12?Peer saved_id:flags.12?long
 prepaid_upgrade_hash:flags.14?string gift_msg_id:flags.15?int to_id:flags.18?Peer = MessageAction
messageActionStarGift#ea2c31d3 flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long
 upgrade_msg_id:flags.5?int upgrade_stars:flags.8?long from_id:flags.11?Peer peer:flags.12?Peer saved_id:flags.12?long
 prepaid_upgrade_hash:flags.14?string gift_msg_id:flags.15?int to_id:flags.18?Peer gift_num:flags.19?int =
 MessageAction
messageActionStarGift#f24de7fa flags:# gift:StarGift message:flags.1?TextWithEntities convert_stars:flags.4?long
 upgrade_msg_id:flags.5?int upgrade_stars:flags.8?long from_id:flags.11?Peer peer:flags.12?Peer saved_id:flags.12?long
 prepaid_upgrade_hash:flags.14?string gift_msg_id:flags.15?int = MessageAction
messageActionStarGiftPurchaseOffer#774278d4 flags:# gift:StarGift price:StarsAmount expires_at:int = MessageAction
messageActionStarGiftPurchaseOfferDeclined#73ada76b flags:# gift:StarGift price:StarsAmount = MessageAction
messageActionStarGiftUnique#26077b99 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long =
 MessageAction
messageActionStarGiftUnique#2e3ae60e flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_stars:flags.8?long can_transfer_at:flags.9?int
 can_resell_at:flags.10?int = MessageAction
messageActionStarGiftUnique#34f762f3 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_amount:flags.8?StarsAmount
 can_transfer_at:flags.9?int can_resell_at:flags.10?int = MessageAction
messageActionStarGiftUnique#5f6b75c9 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_stars:flags.8?long = MessageAction
messageActionStarGiftUnique#7e1c1187 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_amount:flags.8?StarsAmount
 can_transfer_at:flags.9?int can_resell_at:flags.10?int drop_original_details_stars:flags.12?long
 can_craft_at:flags.15?int message:flags.18?TextWithEntities = MessageAction
messageActionStarGiftUnique#95728543 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_amount:flags.8?StarsAmount
 can_transfer_at:flags.9?int can_resell_at:flags.10?int drop_original_details_stars:flags.12?long = MessageAction
messageActionStarGiftUnique#acdfcb81 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long = MessageAction
messageActionStarGiftUnique#e6c31522 flags:# gift:StarGift can_export_at:flags.3?int transfer_stars:flags.4?long
 from_id:flags.6?Peer peer:flags.7?Peer saved_id:flags.7?long resale_amount:flags.8?StarsAmount
 can_transfer_at:flags.9?int can_resell_at:flags.10?int drop_original_details_stars:flags.12?long
 can_craft_at:flags.15?int = MessageAction
messageActionSuggestBirthday#2c8f2a25 birthday:Birthday = MessageAction
messageActionSuggestedPostApproval#af42ae29 flags:# reject_comment:flags.2?string schedule_date:flags.3?int
 stars_amount:flags.4?long = MessageAction
messageActionSuggestedPostApproval#ee7a1596 flags:# reject_comment:flags.2?string schedule_date:flags.3?int
 price:flags.4?StarsAmount = MessageAction
messageActionSuggestedPostRefund#69f916f8 flags:# = MessageAction
messageActionSuggestedPostSuccess#95ddcf69 price:StarsAmount = MessageAction
messageActionSuggestProfilePhoto#57de635e photo:Photo = MessageAction
messageActionTodoAppendTasks#c7edbc83 list:Vector<TodoItem> = MessageAction
messageActionTodoCompletions#cc7c5c89 completed:Vector<int> incompleted:Vector<int> = MessageAction
messageActionTopicCreate#0d999256 flags:# title:string icon_color:int icon_emoji_id:flags.0?long = MessageAction
messageActionTopicEdit#b18a431c flags:# title:flags.0?string icon_emoji_id:flags.1?long closed:flags.2?Bool =
 MessageAction
messageActionTopicEdit#c0944820 flags:# title:flags.0?string icon_emoji_id:flags.1?long closed:flags.2?Bool
 hidden:flags.3?Bool = MessageAction
messageActionTTLChange#55555552 ttl:int = MessageAction
messageActionUserJoined#55555550 = MessageAction
messageActionWebViewDataSent#b4c38cb5 text:string = MessageAction
messageActionWebViewDataSentMe#47dd8079 text:string data:string = MessageAction
messageEmpty#83e5de54 id:int = Message
messageEmpty#90a6ca84 flags:# id:int peer_id:flags.0?Peer = Message
messageEncryptedAction#555555f7 encrypted_action:DecryptedMessageAction = MessageAction
messageEntityBankCard#761e6af4 offset:int length:int = MessageEntity
messageEntityBlockquote#020df5d0 offset:int length:int = MessageEntity
messageEntityBlockquote#f1ccaaac flags:# offset:int length:int = MessageEntity
messageEntityBold#bd610bc9 offset:int length:int = MessageEntity
messageEntityBotCommand#6cef8ac7 offset:int length:int = MessageEntity
messageEntityCashtag#4c4e743f offset:int length:int = MessageEntity
messageEntityCode#28a20571 offset:int length:int = MessageEntity
messageEntityCustomEmoji#c8cf05f8 offset:int length:int document_id:long = MessageEntity
messageEntityDiffDelete#0652c1c5 offset:int length:int = MessageEntity
messageEntityDiffInsert#71777116 offset:int length:int = MessageEntity
messageEntityDiffReplace#c6c1e5a7 offset:int length:int old_text:string = MessageEntity
messageEntityEmail#64e475c2 offset:int length:int = MessageEntity
messageEntityFormattedDate#904ac7c7 flags:# offset:int length:int date:int = MessageEntity
messageEntityHashtag#6f635b0d offset:int length:int = MessageEntity
messageEntityItalic#826f8b60 offset:int length:int = MessageEntity
messageEntityMention#fa04579d offset:int length:int = MessageEntity
messageEntityMentionName#352dca58 offset:int length:int user_id:int = MessageEntity
messageEntityMentionName#dc7b1140 offset:int length:int user_id:long = MessageEntity
messageEntityPhone#9b69e34b offset:int length:int = MessageEntity
messageEntityPre#73924be0 offset:int length:int language:string = MessageEntity
messageEntitySpoiler#32ca960f offset:int length:int = MessageEntity
messageEntityStrike#bf0693d4 offset:int length:int = MessageEntity
messageEntityTextUrl#76a6d327 offset:int length:int url:string = MessageEntity
messageEntityUnderline#9c4e7e8b offset:int length:int = MessageEntity
messageEntityUnknown#bb92ba95 offset:int length:int = MessageEntity
messageEntityUrl#6ed02538 offset:int length:int = MessageEntity
messageExtendedMedia#ee479c64 media:MessageMedia = MessageExtendedMedia
messageExtendedMediaPreview#ad628cc8 flags:# w:flags.0?int h:flags.0?int thumb:flags.1?PhotoSize
 video_duration:flags.2?int = MessageExtendedMedia
messageFwdHeader#353a686b flags:# from_id:flags.0?int from_name:flags.5?string date:int channel_id:flags.1?int
 channel_post:flags.2?int post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int
 psa_type:flags.6?string = MessageFwdHeader
messageFwdHeader#4e4df4bb flags:# from_id:flags.0?Peer from_name:flags.5?string date:int channel_post:flags.2?int
 post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int saved_from_id:flags.8?Peer
 saved_from_name:flags.9?string saved_date:flags.10?int psa_type:flags.6?string = MessageFwdHeader
messageFwdHeader#559ebe6d flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int
 post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int = MessageFwdHeader
messageFwdHeader#5f777dce flags:# from_id:flags.0?Peer from_name:flags.5?string date:int channel_post:flags.2?int
 post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int psa_type:flags.6?string =
 MessageFwdHeader
messageFwdHeader#c786ddcb flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int =
 MessageFwdHeader
messageFwdHeader#ec338270 flags:# from_id:flags.0?int from_name:flags.5?string date:int channel_id:flags.1?int
 channel_post:flags.2?int post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int =
 MessageFwdHeader
messageFwdHeader#fadff4ac flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int
 post_author:flags.3?string = MessageFwdHeader
messageMediaContact#5e7d2f39 phone_number:string first_name:string last_name:string user_id:int = MessageMedia
messageMediaContact#70322949 phone_number:string first_name:string last_name:string vcard:string user_id:long =
 MessageMedia
messageMediaContact#cbf24940 phone_number:string first_name:string last_name:string vcard:string user_id:int =
 MessageMedia
messageMediaDice#08cbec07 flags:# value:int emoticon:string game_outcome:flags.0?messages.EmojiGameOutcome =
 MessageMedia
messageMediaDice#3f7ee58b value:int emoticon:string = MessageMedia
messageMediaDice#638fe46b value:int = MessageMedia
messageMediaDocument#2fda2204 document:Document = MessageMedia
messageMediaDocument#4cf4d72d flags:# document:flags.0?Document alt_document:flags.5?Document ttl_seconds:flags.2?int
 = MessageMedia
messageMediaDocument#52d8ccd9 flags:# video:flags.6?true round:flags.7?true voice:flags.8?true
 document:flags.0?Document alt_documents:flags.5?Vector<Document> video_cover:flags.9?Photo
 video_timestamp:flags.10?int ttl_seconds:flags.2?int = MessageMedia
messageMediaDocument#7c4414d3 flags:# document:flags.0?Document caption:flags.1?string ttl_seconds:flags.2?int =
 MessageMedia
messageMediaDocument#9cb070d7 flags:# document:flags.0?Document ttl_seconds:flags.2?int = MessageMedia
messageMediaDocument#dd570bd5 flags:# video:flags.6?true round:flags.7?true voice:flags.8?true
 document:flags.0?Document alt_documents:flags.5?Vector<Document> ttl_seconds:flags.2?int = MessageMedia
messageMediaDocument#f3e02ea8 document:Document caption:string = MessageMedia
messageMediaEmpty#3ded6320 = MessageMedia
messageMediaGame#fdb19008 game:Game = MessageMedia
messageMediaGeo#56e0d474 geo:GeoPoint = MessageMedia
messageMediaGeoLive#7c3c2609 geo:GeoPoint period:int = MessageMedia
messageMediaGeoLive#b940c666 flags:# geo:GeoPoint heading:flags.0?int period:int
 proximity_notification_radius:flags.1?int = MessageMedia
messageMediaGiveaway#58260664 flags:# channels:Vector<long> countries_iso2:flags.1?Vector<string> quantity:int
 months:int until_date:int = MessageMedia
messageMediaGiveaway#aa073beb flags:# channels:Vector<long> countries_iso2:flags.1?Vector<string>
 prize_description:flags.3?string quantity:int months:flags.4?int stars:flags.5?long until_date:int = MessageMedia
messageMediaGiveaway#daad85b0 flags:# channels:Vector<long> countries_iso2:flags.1?Vector<string>
 prize_description:flags.3?string quantity:int months:int until_date:int = MessageMedia
messageMediaGiveawayResults#c6991068 flags:# channel_id:long additional_peers_count:flags.3?int launch_msg_id:int
 winners_count:int unclaimed_count:int winners:Vector<long> months:int prize_description:flags.1?string until_date:int
 = MessageMedia
messageMediaGiveawayResults#ceaa3ea1 flags:# channel_id:long additional_peers_count:flags.3?int launch_msg_id:int
 winners_count:int unclaimed_count:int winners:Vector<long> months:flags.4?int stars:flags.5?long
 prize_description:flags.1?string until_date:int = MessageMedia
messageMediaInvoice#84551347 flags:# title:string description:string photo:flags.0?WebDocument
 receipt_msg_id:flags.2?int currency:string total_amount:long start_param:string = MessageMedia
messageMediaInvoice#f6a548d3 flags:# title:string description:string photo:flags.0?WebDocument
 receipt_msg_id:flags.2?int currency:string total_amount:long start_param:string
 extended_media:flags.4?MessageExtendedMedia = MessageMedia
messageMediaPaidMedia#a8852491 stars_amount:long extended_media:Vector<MessageExtendedMedia> = MessageMedia
messageMediaPhoto#3d8ce53d photo:Photo caption:string = MessageMedia
messageMediaPhoto#695150d7 flags:# photo:flags.0?Photo ttl_seconds:flags.2?int = MessageMedia
messageMediaPhoto#b5223b0f flags:# photo:flags.0?Photo caption:flags.1?string ttl_seconds:flags.2?int = MessageMedia
messageMediaPhoto#c8c45a2a photo:Photo = MessageMedia
messageMediaPhoto#e216eb63 flags:# photo:flags.0?Photo ttl_seconds:flags.2?int video:flags.4?Document = MessageMedia
messageMediaPoll#4bd6e798 poll:Poll results:PollResults = MessageMedia
messageMediaPoll#773f4e66 flags:# poll:Poll results:PollResults attached_media:flags.0?MessageMedia = MessageMedia
messageMediaStory#68cb6283 flags:# peer:Peer id:int story:flags.0?StoryItem = MessageMedia
messageMediaStory#cbb20d88 flags:# user_id:long id:int story:flags.0?StoryItem = MessageMedia
messageMediaToDo#8a53b014 flags:# todo:TodoList completions:flags.0?Vector<TodoCompletion> = MessageMedia
messageMediaUnsupported#29632a36 bytes:bytes = MessageMedia
messageMediaUnsupported#9f84f49e = MessageMedia
messageMediaVenue#2ec0533f geo:GeoPoint title:string address:string provider:string venue_id:string venue_type:string
 = MessageMedia
messageMediaVenue#7912b71f geo:GeoPoint title:string address:string provider:string venue_id:string = MessageMedia
messageMediaVideoStream#3f237b91 call:InputGroupCall = MessageMedia
messageMediaVideoStream#ca5cab89 flags:# call:InputGroupCall = MessageMedia
messageMediaWebPage#a32dd600 webpage:WebPage = MessageMedia
messageMediaWebPage#ddf10c3b flags:# webpage:WebPage = MessageMedia
messagePeerReaction#51b67eff flags:# big:flags.0?true peer_id:Peer reaction:string = MessagePeerReaction
messagePeerReaction#8c79b63c flags:# big:flags.0?true my:flags.2?true peer_id:Peer date:int reaction:Reaction =
 MessagePeerReaction
messagePeerReaction#b156fe9c flags:# big:flags.0?true peer_id:Peer reaction:Reaction = MessagePeerReaction
messageReactions#087b6e36 flags:# results:Vector<ReactionCount> recent_reactons:flags.1?Vector<MessageUserReaction> =
 MessageReactions
messageReactions#0a339f0b flags:# results:Vector<ReactionCount> recent_reactions:flags.1?Vector<MessagePeerReaction>
 top_reactors:flags.4?Vector<MessageReactor> = MessageReactions
messageReactions#4f2b9479 flags:# results:Vector<ReactionCount> recent_reactions:flags.1?Vector<MessagePeerReaction> =
 MessageReactions
messageReactor#4ba3a95a flags:# my:flags.1?true peer_id:flags.3?Peer count:int = MessageReactor
messageReplies#4128faac flags:# replies:int replies_pts:int recent_repliers:flags.1?Vector<Peer>
 channel_id:flags.0?int max_id:flags.2?int read_max_id:flags.3?int = MessageReplies
messageReplies#83d60fc2 flags:# replies:int replies_pts:int recent_repliers:flags.1?Vector<Peer>
 channel_id:flags.0?long max_id:flags.2?int read_max_id:flags.3?int = MessageReplies
messageReplyHeader#1b97dd66 flags:# reply_to_msg_id:flags.4?int reply_to_peer_id:flags.0?Peer
 reply_from:flags.5?MessageFwdHeader reply_media:flags.8?MessageMedia reply_to_top_id:flags.1?int
 quote_text:flags.6?string quote_entities:flags.7?Vector<MessageEntity> quote_offset:flags.10?int
 todo_item_id:flags.11?int poll_option:flags.12?bytes = MessageReplyHeader
messageReplyHeader#6917560b flags:# reply_to_msg_id:flags.4?int reply_to_peer_id:flags.0?Peer
 reply_from:flags.5?MessageFwdHeader reply_media:flags.8?MessageMedia reply_to_top_id:flags.1?int
 quote_text:flags.6?string quote_entities:flags.7?Vector<MessageEntity> quote_offset:flags.10?int
 todo_item_id:flags.11?int = MessageReplyHeader
messageReplyHeader#6eebcabd flags:# reply_to_msg_id:flags.4?int reply_to_peer_id:flags.0?Peer
 reply_from:flags.5?MessageFwdHeader reply_media:flags.8?MessageMedia reply_to_top_id:flags.1?int
 quote_text:flags.6?string quote_entities:flags.7?Vector<MessageEntity> = MessageReplyHeader
messageReplyHeader#a6d57763 flags:# reply_to_msg_id:int reply_to_peer_id:flags.0?Peer reply_to_top_id:flags.1?int =
 MessageReplyHeader
messageReplyHeader#afbc09db flags:# reply_to_msg_id:flags.4?int reply_to_peer_id:flags.0?Peer
 reply_from:flags.5?MessageFwdHeader reply_media:flags.8?MessageMedia reply_to_top_id:flags.1?int
 quote_text:flags.6?string quote_entities:flags.7?Vector<MessageEntity> quote_offset:flags.10?int = MessageReplyHeader
messageReplyStoryHeader#0e5af939 peer:Peer story_id:int = MessageReplyHeader
messageReplyStoryHeader#9c98bfc1 user_id:long story_id:int = MessageReplyHeader
messageSecret#555555f9 flags:# id:int ttl:int sender:int peer_id:Peer date:int message:string media:MessageMedia
 entities:Vector<MessageEntity> via_bot_name:flags.11?string reply_to_random_id:flags.3?long = Message
messageSecret#555555fa flags:# id:int ttl:int sender:int peer_id:Peer date:int message:string media:MessageMedia
 entities:Vector<MessageEntity> via_bot_name:flags.11?string reply_to_random_id:flags.3?long grouped_id:flags.17?long
 = Message
messageService#286fa604 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer
 reply_to:flags.3?MessageReplyHeader date:int action:MessageAction = Message
messageService#2b085862 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer
 reply_to:flags.3?MessageReplyHeader date:int action:MessageAction ttl_period:flags.25?int = Message
messageService#7a800e0a flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer saved_peer_id:flags.28?Peer
 reply_to:flags.3?MessageReplyHeader date:int action:MessageAction reactions:flags.20?MessageReactions
 ttl_period:flags.25?int = Message
messageService#9e19a1f6 flags:# out:flags.1?true id:int from_id:flags.8?int to_id:Peer reply_to_msg_id:flags.3?int
 date:int action:MessageAction = Message
messageService#c06b9607 flags:# id:int from_id:flags.8?int to_id:Peer date:int action:MessageAction = Message
messageService#d3d28540 flags:# out:flags.1?true id:int from_id:flags.8?Peer peer_id:Peer
 reply_to:flags.3?MessageReplyHeader date:int action:MessageAction reactions:flags.20?MessageReactions
 ttl_period:flags.25?int = Message
messageUserReaction#932844fa user_id:long reaction:string = MessageUserReaction
page#98657f0d flags:# url:string blocks:Vector<PageBlock> photos:Vector<Photo> documents:Vector<Document>
 views:flags.3?int = Page
page#ae891bec flags:# url:string blocks:Vector<PageBlock> photos:Vector<Photo> documents:Vector<Document> = Page
page#f199a0a8 flags:# blocks:Vector<PageBlock> photos:Vector<Photo> documents:Vector<Document> = Page
pageBlockAnchor#ce0d37b0 name:string = PageBlock
pageBlockAudio#31b81a7f audio_id:long caption:RichText = PageBlock
pageBlockAudio#804361ea audio_id:long caption:PageCaption = PageBlock
pageBlockAuthorDate#3d5b64f2 author:string published_date:int = PageBlock
pageBlockAuthorDate#baafe5e0 author:RichText published_date:int = PageBlock
pageBlockBlockquote#263d7c26 text:RichText caption:RichText = PageBlock
pageBlockBlockquote#66d1670b flags:# text:RichText caption:RichText = PageBlock
pageBlockBlockquoteBlocks#0e6e47c4 blocks:Vector<PageBlock> caption:RichText = PageBlock
pageBlockButtonRow#6d640318 flags:# buttons:Vector<PageButton> = PageBlock
pageBlockChannel#ef1751b5 channel:Chat = PageBlock
pageBlockCollage#08b31c4f items:Vector<PageBlock> caption:RichText = PageBlock
pageBlockCollage#65a0fa4d items:Vector<PageBlock> caption:PageCaption = PageBlock
pageBlockCover#39f23300 cover:PageBlock = PageBlock
pageBlockDetails#76768bed flags:# blocks:Vector<PageBlock> title:RichText = PageBlock
pageBlockDivider#db20b188 = PageBlock
pageBlockDocument#38fa3ba3 document_id:long caption:PageCaption = PageBlock
pageBlockEmbed#036b0816 url:string w:int h:int caption:RichText = PageBlock
pageBlockEmbed#a8718dc5 flags:# url:flags.1?string html:flags.2?string poster_photo_id:flags.4?long w:flags.5?int
 h:flags.5?int caption:PageCaption = PageBlock
pageBlockEmbed#cde200d1 flags:# url:flags.1?string html:flags.2?string poster_photo_id:flags.4?long w:int h:int
 caption:RichText = PageBlock
pageBlockEmbedPost#292c7be9 url:string webpage_id:long author_photo_id:long author:string date:int
 blocks:Vector<PageBlock> caption:RichText = PageBlock
pageBlockEmbedPost#f259a80b url:string webpage_id:long author_photo_id:long author:string date:int
 blocks:Vector<PageBlock> caption:PageCaption = PageBlock
pageBlockFooter#48870999 text:RichText = PageBlock
pageBlockHeader#bfd064ec text:RichText = PageBlock
pageBlockHeading1#baff072f text:RichText = PageBlock
pageBlockHeading2#096b2aec text:RichText = PageBlock
pageBlockHeading3#67e731ad text:RichText = PageBlock
pageBlockHeading4#b532772b text:RichText = PageBlock
pageBlockHeading5#dbbe6c6a text:RichText = PageBlock
pageBlockHeading6#682a41a9 text:RichText = PageBlock
pageBlockKicker#1e148390 text:RichText = PageBlock
pageBlockList#3a58c7f4 ordered:Bool items:Vector<RichText> = PageBlock
pageBlockList#e4e88011 items:Vector<PageListItem> = PageBlock
pageBlockMap#a44f3ef6 geo:GeoPoint zoom:int w:int h:int caption:PageCaption = PageBlock
pageBlockMath#59080c20 source:string = PageBlock
pageBlockOrderedList#1fd6f6c1 flags:# items:Vector<PageListOrderedItem> start:flags.0?int type:flags.1?string =
 PageBlock
pageBlockOrderedList#9a8ae1e1 items:Vector<PageListOrderedItem> = PageBlock
pageBlockParagraph#467a0766 text:RichText = PageBlock
pageBlockPhoto#1759c560 flags:# photo_id:long caption:PageCaption url:flags.0?string webpage_id:flags.0?long =
 PageBlock
pageBlockPhoto#e9c69982 photo_id:long caption:RichText = PageBlock
pageBlockPreformatted#c070d93e text:RichText language:string = PageBlock
pageBlockPullquote#4f4456d3 text:RichText caption:RichText = PageBlock
pageBlockRelatedArticles#16115a96 title:RichText articles:Vector<PageRelatedArticle> = PageBlock
pageBlockSlideshow#031f9590 items:Vector<PageBlock> caption:PageCaption = PageBlock
pageBlockSlideshow#130c8963 items:Vector<PageBlock> caption:RichText = PageBlock
pageBlockSubheader#f12bb6e1 text:RichText = PageBlock
pageBlockSubtitle#8ffa9a1f text:RichText = PageBlock
pageBlockTable#bf4dea82 flags:# title:RichText rows:Vector<PageTableRow> = PageBlock
pageBlockThinking#3c29a3e2 text:RichText = PageBlock
pageBlockTitle#70abc3fd text:RichText = PageBlock
pageBlockUnsupported#13567e8a = PageBlock
pageBlockVideo#7c8fe7b6 flags:# video_id:long caption:PageCaption = PageBlock
pageBlockVideo#d9d71866 flags:# video_id:long caption:RichText = PageBlock
pageButton#692a5488 flags:# text:RichText type:InlineButtonType style:flags.0?RichButtonStyle = PageButton
pageCaption#6f747657 text:RichText credit:RichText = PageCaption
pageListItemBlocks#25e073fc blocks:Vector<PageBlock> = PageListItem
pageListItemBlocks#63ca67aa flags:# blocks:Vector<PageBlock> = PageListItem
pageListItemText#2f58683c flags:# text:RichText = PageListItem
pageListItemText#b92fb6cd text:RichText = PageListItem
pageListOrderedItemBlocks#8ff2d5f0 flags:# num:flags.2?string blocks:Vector<PageBlock> value:flags.3?int
 type:flags.4?string = PageListOrderedItem
pageListOrderedItemBlocks#98dd8936 num:string blocks:Vector<PageBlock> = PageListOrderedItem
pageListOrderedItemText#15031189 flags:# num:flags.2?string text:RichText value:flags.3?int type:flags.4?string =
 PageListOrderedItem
pageListOrderedItemText#5e068047 num:string text:RichText = PageListOrderedItem
pageRelatedArticle#b390dc08 flags:# url:string webpage_id:long title:flags.0?string description:flags.1?string
 photo_id:flags.2?long author:flags.3?string published_date:flags.4?int = PageRelatedArticle
pageRelatedArticle#f186f93c flags:# url:string webpage_id:long title:flags.0?string description:flags.1?string
 photo_id:flags.2?long = PageRelatedArticle
pageTableCell#34566b6a flags:# text:flags.7?RichText colspan:flags.1?int rowspan:flags.2?int = PageTableCell
pageTableRow#e0c0c5e5 cells:Vector<PageTableCell> = PageTableRow
paymentCharge#ea02c27e id:string provider_charge_id:string = PaymentCharge
paymentRequestedInfo#909c3f94 flags:# name:flags.0?string phone:flags.1?string email:flags.2?string
 shipping_address:flags.3?PostAddress = PaymentRequestedInfo
peerChannel#a2a5371e channel_id:long = Peer
peerChannel#bddde532 channel_id:int = Peer
peerChat#36c6019a chat_id:long = Peer
peerChat#bad0e5bb chat_id:int = Peer
peerUser#59511722 user_id:long = Peer
peerUser#9db1bc6d user_id:int = Peer
phoneCallDiscardReasonBusy#faf7e8c9 = PhoneCallDiscardReason
phoneCallDiscardReasonDisconnect#e095c1a0 = PhoneCallDiscardReason
phoneCallDiscardReasonHangup#57adc690 = PhoneCallDiscardReason
phoneCallDiscardReasonMigrateConferenceCall#9fbbf1f7 slug:string = PhoneCallDiscardReason
phoneCallDiscardReasonMissed#85e42301 = PhoneCallDiscardReason
photo#22b56751 id:long access_hash:long user_id:int date:int caption:string geo:GeoPoint sizes:Vector<PhotoSize> =
 Photo
photo#9288dd29 flags:# id:long access_hash:long date:int sizes:Vector<PhotoSize> = Photo
photo#9c477dd8 flags:# id:long access_hash:long file_reference:bytes date:int sizes:Vector<PhotoSize> = Photo
photo#c3838076 id:long access_hash:long user_id:int date:int geo:GeoPoint sizes:Vector<PhotoSize> = Photo
photo#cded42fe id:long access_hash:long date:int sizes:Vector<PhotoSize> = Photo
photo#d07504a5 flags:# id:long access_hash:long file_reference:bytes date:int sizes:Vector<PhotoSize> dc_id:int =
 Photo
photo#fb197a65 flags:# id:long access_hash:long file_reference:bytes date:int sizes:Vector<PhotoSize>
 video_sizes:flags.1?Vector<VideoSize> dc_id:int = Photo
photoCachedSize#021e1ad6 type:string w:int h:int bytes:bytes = PhotoSize
photoCachedSize#e9a734fa type:string location:FileLocation w:int h:int bytes:bytes = PhotoSize
photoEmpty#2331b22d id:long = Photo
photoPathSize#d8214d41 type:string bytes:bytes = PhotoSize
photoSize#75c78e60 type:string w:int h:int size:int = PhotoSize
photoSize#77bfb61b type:string location:FileLocation w:int h:int size:int = PhotoSize
photoSizeEmpty#0e17e23c type:string = PhotoSize
photoSizeProgressive#5aa86a51 type:string location:FileLocation w:int h:int sizes:Vector<int> = PhotoSize
photoSizeProgressive#fa3efb95 type:string w:int h:int sizes:Vector<int> = PhotoSize
photoStrippedSize#e0b0bc2e type:string bytes:bytes = PhotoSize
poll#58747131 id:long flags:# closed:flags.0?true public_voters:flags.1?true multiple_choice:flags.2?true
 quiz:flags.3?true question:TextWithEntities answers:Vector<PollAnswer> close_period:flags.4?int
 close_date:flags.5?int = Poll
poll#86e18161 id:long flags:# closed:flags.0?true public_voters:flags.1?true multiple_choice:flags.2?true
 quiz:flags.3?true question:string answers:Vector<PollAnswer> close_period:flags.4?int close_date:flags.5?int = Poll
poll#966e2dbf id:long flags:# closed:flags.0?true public_voters:flags.1?true multiple_choice:flags.2?true
 quiz:flags.3?true question:TextWithEntities answers:Vector<PollAnswer> close_period:flags.4?int
 close_date:flags.5?int countries_iso2:flags.12?Vector<string> hash:long = Poll
poll#b8425be9 id:long flags:# closed:flags.0?true public_voters:flags.1?true multiple_choice:flags.2?true
 quiz:flags.3?true question:TextWithEntities answers:Vector<PollAnswer> close_period:flags.4?int
 close_date:flags.5?int hash:long = Poll
poll#d5529d06 id:long flags:# closed:flags.0?true question:string answers:Vector<PollAnswer> = Poll
pollAnswer#4b7d786a flags:# text:TextWithEntities option:bytes media:flags.0?MessageMedia added_by:flags.1?Peer
 date:flags.1?int = PollAnswer
pollAnswer#6ca9c2e9 text:string option:bytes = PollAnswer
pollAnswer#ff16e2ca text:TextWithEntities option:bytes = PollAnswer
pollAnswerVoters#3645230a flags:# chosen:flags.0?true correct:flags.1?true option:bytes voters:flags.2?int
 recent_voters:flags.2?Vector<Peer> = PollAnswerVoters
pollAnswerVoters#3b6ddad2 flags:# chosen:flags.0?true correct:flags.1?true option:bytes voters:int = PollAnswerVoters
pollResults#5755785a flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int = PollResults
pollResults#7adf2420 flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int
 recent_voters:flags.3?Vector<Peer> solution:flags.4?string solution_entities:flags.4?Vector<MessageEntity> =
 PollResults
pollResults#ba7bb15e flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int
 recent_voters:flags.3?Vector<Peer> solution:flags.4?string solution_entities:flags.4?Vector<MessageEntity>
 solution_media:flags.5?MessageMedia = PollResults
pollResults#badcc1a3 flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int
 recent_voters:flags.3?Vector<int> solution:flags.4?string solution_entities:flags.4?Vector<MessageEntity> =
 PollResults
pollResults#c87024a2 flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int
 recent_voters:flags.3?Vector<int> = PollResults
pollResults#dcb82ea3 flags:# results:flags.1?Vector<PollAnswerVoters> total_voters:flags.2?int
 recent_voters:flags.3?Vector<long> solution:flags.4?string solution_entities:flags.4?Vector<MessageEntity> =
 PollResults
postAddress#1e8caaeb street_line1:string street_line2:string city:string state:string country_iso2:string
 post_code:string = PostAddress
reactionCount#6fb250d1 flags:# chosen:flags.0?true reaction:string count:int = ReactionCount
reactionCount#a3d1cb80 flags:# chosen_order:flags.0?int reaction:Reaction count:int = ReactionCount
reactionCustomEmoji#8935fc73 document_id:long = Reaction
reactionEmoji#1b2286b8 emoticon:string = Reaction
reactionEmpty#79f5d419 = Reaction
reactionPaid#523da4eb = Reaction
replyInlineMarkup#48a30254 rows:Vector<KeyboardButtonRow> = ReplyMarkup
replyInlineMarkup#b2b15770 flags:# rows:Vector<KeyboardInlineButtonRow> = ReplyMarkup
replyKeyboardForceReply#86b40b08 flags:# placeholder:flags.3?string = ReplyMarkup
replyKeyboardForceReply#f4108aa0 flags:# = ReplyMarkup
replyKeyboardHide#a03e5b85 flags:# = ReplyMarkup
replyKeyboardMarkup#3502758c flags:# rows:Vector<KeyboardButtonRow> = ReplyMarkup
replyKeyboardMarkup#85dd99d1 flags:# rows:Vector<KeyboardButtonRow> placeholder:flags.3?string = ReplyMarkup
requestedPeerChannel#8ba403e4 flags:# channel_id:long title:flags.0?string username:flags.1?string photo:flags.2?Photo
 = RequestedPeer
requestedPeerChat#7307544f flags:# chat_id:long title:flags.0?string photo:flags.2?Photo = RequestedPeer
requestedPeerUser#d62ff46a flags:# user_id:long first_name:flags.0?string last_name:flags.0?string
 username:flags.1?string photo:flags.2?Photo = RequestedPeer
requestPeerTypeBroadcast#339bef6c flags:# has_username:flags.3?Bool user_admin_rights:flags.1?ChatAdminRights
 bot_admin_rights:flags.2?ChatAdminRights = RequestPeerType
requestPeerTypeChat#c9f06e1b flags:# has_username:flags.3?Bool forum:flags.4?Bool
 user_admin_rights:flags.1?ChatAdminRights bot_admin_rights:flags.2?ChatAdminRights = RequestPeerType
requestPeerTypeCreateBot#3e81e078 flags:# suggested_name:flags.1?string suggested_username:flags.2?string =
 RequestPeerType
requestPeerTypeUser#5f3b8a00 flags:# bot:flags.0?Bool premium:flags.1?Bool = RequestPeerType
restrictionReason#d072acb4 platform:string reason:string text:string = RestrictionReason
richButtonStyle#03c610bd flags:# = RichButtonStyle
richMessage#baf39d8b flags:# blocks:Vector<PageBlock> photos:Vector<Photo> documents:Vector<Document> = RichMessage
secureValueTypeAddress#cbe31e26 = SecureValueType
secureValueTypeBankStatement#89137c0d = SecureValueType
secureValueTypeDriverLicense#06e425c4 = SecureValueType
secureValueTypeEmail#8e3ca7ee = SecureValueType
secureValueTypeIdentityCard#a0d0744b = SecureValueType
secureValueTypeInternalPassport#99a48f23 = SecureValueType
secureValueTypePassport#3dac6a00 = SecureValueType
secureValueTypePassportRegistration#99e3806a = SecureValueType
secureValueTypePersonalDetails#9d2a81e3 = SecureValueType
secureValueTypePhone#b320aadb = SecureValueType
secureValueTypeRentalAgreement#8b883488 = SecureValueType
secureValueTypeTemporaryRegistration#ea02ec33 = SecureValueType
secureValueTypeUtilityBill#fc36954e = SecureValueType
starsAmount#bbb6b4a3 amount:long nanos:int = StarsAmount
starsTonAmount#74aee3e0 amount:long = StarsAmount
storyItemDeleted#51e6ee4f id:int = StoryItem
storyItemSkipped#ffadc913 flags:# id:int date:int expire_date:int = StoryItem
suggestedPost#0e8e37e5 flags:# price:flags.3?StarsAmount schedule_date:flags.0?int = SuggestedPost
suggestedPost#95ee6a6d flags:# stars_amount:long schedule_date:flags.0?int = SuggestedPost
textAnchor#35553762 text:RichText name:string = RichText
textAutoEmail#c556a45d text:RichText = RichText
textAutoPhone#24c26789 text:RichText = RichText
textAutoUrl#ac6a83aa text:RichText = RichText
textBankCard#b956812d text:RichText = RichText
textBold#6724abc4 text:RichText = RichText
textBotCommand#02ff29d3 text:RichText = RichText
textButton#afc79cd6 flags:# text:RichText type:InlineButtonType style:flags.0?RichButtonStyle = RichText
textCashtag#7b9e1801 text:RichText = RichText
textConcat#7e6260d7 texts:Vector<RichText> = RichText
textCustomEmoji#a26156c0 document_id:long alt:string = RichText
textDate#a5b45e2b flags:# text:RichText date:int = RichText
textDiff#9686cb50 text:RichText old_text:RichText = RichText
textEmail#de5a0dd6 text:RichText email:string = RichText
textEmpty#dc3d824f = RichText
textFixed#6c3f19b9 text:RichText = RichText
textHashtag#519524ea text:RichText = RichText
textImage#081ccf4f document_id:long w:int h:int = RichText
textItalic#d912a59c text:RichText = RichText
textMarked#034b8621 text:RichText = RichText
textMath#9d2eac97 source:string = RichText
textMention#cd24cf44 text:RichText = RichText
textMentionName#01a9fbfc text:RichText user_id:long = RichText
textPhone#1ccb966a text:RichText phone:string = RichText
textPlain#744694e0 text:string = RichText
textSpoiler#4c2a5d62 text:RichText = RichText
textStrike#9bf8bb95 text:RichText = RichText
textSubscript#ed6a8504 text:RichText = RichText
textSuperscript#c7fb5e01 text:RichText = RichText
textUnderline#c12622c4 text:RichText = RichText
textUrl#3c2884c1 text:RichText url:string webpage_id:long = RichText
textWithEntities#751f3146 text:string entities:Vector<MessageEntity> = TextWithEntities
todoCompletion#221bb5e4 id:int completed_by:Peer date:int = TodoCompletion
todoCompletion#4cc120b7 id:int completed_by:long date:int = TodoCompletion
todoItem#cba9a52f id:int title:TextWithEntities = TodoItem
todoList#49b92a26 flags:# title:TextWithEntities list:Vector<TodoItem> = TodoList
user#020b1422 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#215c4438 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#2e13f4c3 flags:# self:flags.10?true contact:flags.11?true id:int access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#31774388 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#3ff6ecb0 flags:# self:flags.10?true contact:flags.11?true id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#4b46c37e flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#5d99adee flags:# self:flags.10?true contact:flags.11?true id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#603539b4 flags:# self:flags.10?true contact:flags.11?true id:int access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#83314fca flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#8f97c628 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#938458c1 flags:# self:flags.10?true contact:flags.11?true id:int access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#abb5f120 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#d10d979a flags:# self:flags.10?true contact:flags.11?true id:int access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
user#eb602f25 flags:# self:flags.10?true contact:flags.11?true flags2:# id:long access_hash:flags.0?long
 first_name:flags.1?string last_name:flags.2?string username:flags.3?string phone:flags.4?string = User
videoSize#435bb987 type:string location:FileLocation w:int h:int size:int = VideoSize
videoSize#de33b094 flags:# type:string w:int h:int size:int video_start_ts:flags.0?double = VideoSize
videoSize#e831c556 flags:# type:string location:FileLocation w:int h:int size:int video_start_ts:flags.0?double =
 VideoSize
videoSizeEmojiMarkup#f85c413c emoji_id:long background_colors:Vector<int> = VideoSize
videoSizeStickerMarkup#0da082fe stickerset:InputStickerSet sticker_id:long background_colors:Vector<int> = VideoSize
wallPaper#a437c3ed id:long flags:# access_hash:long slug:string document:Document settings:flags.2?WallPaperSettings =
 WallPaper
wallPaperNoFile#8af40b25 flags:# settings:flags.2?WallPaperSettings = WallPaper
wallPaperNoFile#e0804116 id:long flags:# settings:flags.2?WallPaperSettings = WallPaper
wallPaperSettings#1dc1bca4 flags:# background_color:flags.0?int second_background_color:flags.4?int
 third_background_color:flags.5?int fourth_background_color:flags.6?int intensity:flags.3?int rotation:flags.4?int =
 WallPaperSettings
wallPaperSettings#372efcd0 flags:# background_color:flags.0?int second_background_color:flags.4?int
 third_background_color:flags.5?int fourth_background_color:flags.6?int intensity:flags.3?int rotation:flags.4?int
 emoticon:flags.7?string = WallPaperSettings
webDocument#1c570ed1 url:string access_hash:long size:int mime_type:string attributes:Vector<DocumentAttribute> =
 WebDocument
webDocument#c61acbd8 url:string access_hash:long size:int mime_type:string attributes:Vector<DocumentAttribute>
 dc_id:int = WebDocument
webDocumentNoProxy#f9c8bcc6 url:string size:int mime_type:string attributes:Vector<DocumentAttribute> = WebDocument
webPage#5f07b4bc flags:# id:long url:string display_url:string hash:int type:flags.0?string site_name:flags.1?string
 title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string
 embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int author:flags.8?string
 document:flags.9?Document cached_page:flags.10?Page = WebPage
webPage#a31ea0b5 flags:# id:long url:string display_url:string type:flags.0?string site_name:flags.1?string
 title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string
 embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int author:flags.8?string
 = WebPage
webPage#ca820ed7 flags:# id:long url:string display_url:string type:flags.0?string site_name:flags.1?string
 title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string
 embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int author:flags.8?string
 document:flags.9?Document = WebPage
webPage#e89c45b2 flags:# id:long url:string display_url:string hash:int type:flags.0?string site_name:flags.1?string
 title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string
 embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int author:flags.8?string
 document:flags.9?Document cached_page:flags.10?Page attributes:flags.12?Vector<WebPageAttribute> = WebPage
webPage#fa64e172 flags:# id:long url:string display_url:string hash:int type:flags.0?string site_name:flags.1?string
 title:flags.2?string description:flags.3?string photo:flags.4?Photo embed_url:flags.5?string
 embed_type:flags.5?string embed_width:flags.6?int embed_height:flags.6?int duration:flags.7?int author:flags.8?string
 document:flags.9?Document documents:flags.11?Vector<Document> cached_page:flags.10?Page = WebPage
webPageAttributeAiComposeTone#7781fe18 emoji_id:long = WebPageAttribute
webPageAttributeStarGiftAuction#01c641c2 gift:StarGift end_date:int = WebPageAttribute
webPageAttributeStarGiftAuction#034986ab gift:StarGift end_date:int center_color:int edge_color:int text_color:int =
 WebPageAttribute
webPageAttributeStarGiftCollection#31cad303 icons:Vector<Document> = WebPageAttribute
webPageAttributeStickerSet#50cc03d3 flags:# stickers:Vector<Document> = WebPageAttribute
webPageAttributeStory#2e94c3e7 flags:# peer:Peer id:int story:flags.0?StoryItem = WebPageAttribute
webPageAttributeStory#939a4671 flags:# user_id:long id:int story:flags.0?StoryItem = WebPageAttribute
webPageAttributeTheme#54b56617 flags:# documents:flags.0?Vector<Document> settings:flags.1?ThemeSettings =
 WebPageAttribute
webPageAttributeUniqueStarGift#cf6f6db8 gift:StarGift = WebPageAttribute
webPageEmpty#211a1788 flags:# id:long url:flags.0?string = WebPage
webPageEmpty#eb1477e8 id:long = WebPage
webPageNotModified#7311ca11 flags:# cached_page_views:flags.0?int = WebPage
webPageNotModified#85849473 = WebPage
webPagePending#b0d13e47 flags:# id:long url:flags.0?string date:int = WebPage
webPagePending#c586da1c id:long date:int = WebPage
"""
